package club.parcours.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.NotFound;
import club.parcours.lti.MovingClock;
import club.parcours.web.TestMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of any edition there is are spoken, and nothing else is. */
class RepertoireTest {
    private static final Utterance OTHERS = new Utterance("fr", "La ligne de vie à Lyon");
    private static final Utterance OWN = new Utterance("fr", TheCurriculum.asShipped().module("M2", "fr").orElseThrow().title().value());

    private static final Pattern SAID = Pattern.compile("[.]aloud\\(\\s*['\"]([a-z]+)[.]");

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock();
    private final Repertoire repertoire = new Repertoire();

    @BeforeEach
    void wire() {
        repertoire.curriculum = TheCurriculum.with(folder, clock, new TheCurriculum.Chosen());
        repertoire.messages = TestMessages.in("fr", "en");
        repertoire.clock = clock;
    }

    @Test
    void what_only_another_edition_says_is_ours_as_long_as_there_is_that_edition() throws IOException {
        assertThat(repertoire.find(OTHERS.name())).isEmpty();
        keep("2026.90-lyon");

        assertThat(repertoire.find(OTHERS.name())).contains(OTHERS);
        assertThat(repertoire.find(OTHERS.key())).contains(OTHERS);
        assertThat(repertoire.find(OWN.name())).contains(OWN);
        assertThat(repertoire.find(new Utterance("fr", "Ceci n’est pas de nous.").name())).isEmpty();
        assertThat(repertoire.find("../../club.key")).isEmpty();
        Files.delete(folder.resolve("2026.90-lyon.zip"));
        clock.pass(Duration.ofMinutes(1));
        assertThat(repertoire.find(OTHERS.name())).isEmpty();
        assertThat(repertoire.find(OWN.name())).contains(OWN);
    }

    @Test
    void an_edition_that_cannot_be_read_keeps_no_other_from_being_heard() throws IOException {
        keep("2026.90-lyon");
        Files.writeString(folder.resolve("2026.91-broken.zip"), "no zip");

        assertThat(repertoire.find(OTHERS.name())).contains(OTHERS);
    }

    @Test
    void a_page_does_not_wait_for_the_texts_and_they_are_read_once() throws IOException {
        keep("2026.90-lyon");
        List<Runnable> begun = new ArrayList<>();
        assertThat(repertoire.has(OWN.name(), task -> {
            throw new RejectedExecutionException("no thread");
        })).isFalse();
        assertThat(repertoire.has(OWN.name(), begun::add)).isFalse();
        assertThat(repertoire.has(OTHERS.name(), begun::add)).isFalse();
        assertThat(begun).hasSize(1);
        begun.get(0).run();

        assertThat(repertoire.has(OWN.name(), begun::add)).isTrue();
        assertThat(repertoire.has(OTHERS.name(), begun::add)).isTrue();
        assertThat(repertoire.has(new Utterance("fr", "Ceci n’est pas de nous.").name(), begun::add)).isFalse();
        assertThat(begun).hasSize(1);
    }

    @Test
    void an_edition_that_cannot_be_read_is_read_again_after_a_while_and_not_before() throws IOException {
        Files.writeString(folder.resolve("2026.91-broken.zip"), "no zip");
        clock.pass(Duration.ofMinutes(1));
        List<Runnable> begun = new ArrayList<>();
        repertoire.has(OWN.name(), begun::add);
        begun.get(0).run();

        assertThat(repertoire.has(OWN.name(), begun::add)).isTrue();
        assertThat(begun).hasSize(1);
        clock.pass(Duration.ofMinutes(2));
        assertThat(repertoire.has(OWN.name(), begun::add)).isTrue();
        assertThat(begun).hasSize(2);
    }

    @Test
    void the_machine_says_it_and_still_no_words_of_anybody_else() throws IOException {
        keep("2026.90-lyon");
        Making making = new Making(true, folder, repertoire);
        Path spoken = Files.createDirectories(folder.resolve("spoken"));
        Path file = Files.writeString(spoken.resolve(OTHERS.name() + ".ogg"), "sound");

        assertThat(making.take(OTHERS.name(), Runnable::run)).contains(file);
        String foreign = new Utterance("fr", "La ligne de vie à Paris").name();
        Files.writeString(spoken.resolve(foreign + ".ogg"), "sound");
        assertThatThrownBy(() -> making.take(foreign, Runnable::run)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_same_words_have_the_file_that_comes_with_the_tool() {
        Utterance first = SpokenFiles.module("fr").get("M1/title");

        assertThat(new Shipped().has(new Utterance("fr", first.words()).name())).isTrue();
    }

    @Test
    void plainer_words_are_heard_too() {
        assertThat(repertoire.find(new Utterance("fr", "Une compétence, c’est ce que tu sais faire.\n"
                + "Un employeur demande un exemple. Raconte une petite histoire.\nIl y a ce que tu fais. Il y a aussi ta façon d’être.")
                .key())).isPresent();
    }

    @Test
    void every_room_whose_pages_say_something_aloud_is_in_it() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile).flatMap(file -> SAID.matcher(read(file)).results())
                    .map(said -> said.group(1)).collect(Collectors.toSet())).hasSizeGreaterThan(10)
                    .allSatisfy(room -> assertThat(Repertoire.ROOMS).contains(room));
        }
        String near = TestMessages.in("fr").say("fr", "place.near");
        assertThat(repertoire.find(new Utterance("fr", near).name())).as("what is near").isPresent();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(String version) throws IOException {
        TheCurriculum.keep(folder, version, texts -> {
            texts.computeIfPresent("fr/02-life-line/module.md", (name, text) -> text.replaceFirst("(?m)^title: .*$",
                    "title: " + OTHERS.words()));
            return texts;
        });
        clock.pass(Duration.ofMinutes(1));
    }
}
