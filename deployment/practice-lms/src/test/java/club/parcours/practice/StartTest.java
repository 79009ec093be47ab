package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    private static final URI TOOL = URI.create("http://localhost:8080");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Main main = new Main(System.out, new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void grades_in_a_file_are_there_after_a_restart() {
        Options options = new Options(0, 0, TOOL, Optional.of(folder.resolve("deep/grades.json")));
        Gradebook.Contents before;
        try (PracticeLms lms = PracticeLms.start(options)) {
            Gradebook book = lms.second().gradebook();
            Column made = book.create(new Column("", "2", "É", new BigDecimal("7.5"), "r", "t", "2", false, false));
            book.score(made, "5", new Score("5", Optional.of(BigDecimal.ONE), BigDecimal.TEN, "well", Instant.EPOCH));
            book.override(made, "6", Optional.of(new Grade.ByHand(BigDecimal.TEN, "mine", Instant.EPOCH)));
            book.lock(made, true);
            before = book.contents();
        }

        try (PracticeLms lms = PracticeLms.start(options)) {
            assertThat(lms.second().gradebook().contents()).isEqualTo(before);
            assertThat(lms.first().gradebook().contents().grades()).isEmpty();
        }
    }

    @Test
    void a_file_that_is_no_gradebook_is_named_and_left_alone() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "my notes");

        assertThat(main.run(List.of("--port", "0", "--data", file.toString()), Map.of())).isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Not a gradebook", "notes.txt");
        assertThat(file).hasContent("my notes");
    }

    @Test
    void a_taken_port_is_said_in_one_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            int status = main.run(List.of("--port", "0", "--second-port", port), Map.of());

            assertThat(status).isEqualTo(2);
            assertThat(said.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("A port is taken");
        }
    }

    @Test
    void arguments_win_over_the_environment() {
        Options options = main.options(List.of("--port", "9000"),
                Map.of("PRACTICE_LMS_PORT", "7000", "PRACTICE_LMS_TOOL", "http://localhost:1234/"));

        assertThat(options).isEqualTo(new Options(9000, 9001, URI.create("http://localhost:1234"), Optional.empty()));
    }

    @Test
    void nonsense_is_not_understood() {
        assertThatThrownBy(() -> main.options(List.of("--prot", "1"), Map.of())).hasMessageContaining("--prot");
        assertThatThrownBy(() -> main.options(List.of("--port"), Map.of())).hasMessageContaining("--port");
        assertThatThrownBy(() -> main.options(List.of("--port", "many"), Map.of())).hasMessageContaining("many");
        assertThatThrownBy(() -> main.options(List.of("--tool", "here"), Map.of())).hasMessageContaining("here");
    }
}
