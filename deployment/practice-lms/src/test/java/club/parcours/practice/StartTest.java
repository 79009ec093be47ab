package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    void tools_courses_people_and_offers_in_a_file_are_there_after_a_restart() {
        Options options = new Options(0, 0, TOOL, Optional.of(folder.resolve("grades.json")));
        ObjectNode before;
        Json json = new Json();
        try (PracticeLms lms = PracticeLms.start(options)) {
            Site site = lms.second();
            site.tools().add(RegistrationTickets.Ticket.fresh("client", true, true, "http://localhost/x"),
                    site.tools().find("1").orElseThrow().metadata());
            Link link = site.courses().add(new Link("", "2", "2", "T", "t", URI.create("http://localhost/y"), 5,
                    Map.of("a", "b"), Optional.of(json.object().put("url", "z")), List.of()));
            site.courses().copy(site.courses().find("2").orElseThrow());
            site.rosters().leave(site.accounts().find("7").orElseThrow(), "2");
            site.rosters().invent("2", 100, 5);
            site.notices().set(site.tools().find("2").orElseThrow(), NoticeHandlers.COPY, link.target());
            site.offers().set(Offer.STORAGE, "frame");
            site.keep();
            before = new SiteState(json).of(site);
        }

        try (PracticeLms lms = PracticeLms.start(options)) {
            // The secret of the first tool is new at each start.
            ((ObjectNode) before.path("tools").get(0)).put("accessToken",
                    lms.second().tools().find("1").orElseThrow().accessToken());
            assertThat(json.write(new SiteState(json).of(lms.second()))).isEqualTo(json.write(before));
            assertThat(lms.second().courses().find("4").orElseThrow().links()).hasSize(3);
            assertThat(lms.first().tools().all()).hasSize(1);
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
