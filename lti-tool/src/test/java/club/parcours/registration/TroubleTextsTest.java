package club.parcours.registration;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.registration.Fault;
import club.parcours.web.Messages;
import club.parcours.web.TestMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTextsTest {
    private final Messages messages = TestMessages.in("fr", "en");

    static Stream<String> codes() {
        return Stream.concat(Stream.of(Trouble.values()).map(Trouble::code), Stream.of(Fault.values()).map(Fault::code));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_trouble_says_what_happened_and_what_to_do(String code) {
        assertThat(List.of("fr", "en")).allSatisfy(language -> {
            assertThat(messages.has(language, "registration.trouble." + code + ".what")).isTrue();
            assertThat(messages.has(language, "registration.trouble." + code + ".check")).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_lms_has_its_steps(String language) {
        assertThat(Lms.values()).allSatisfy(lms -> assertThat(Stream.of(lms.beforeKeys(), lms.afterKeys(), lms.nextKeys())
                .flatMap(List::stream)).allMatch(key -> messages.has(language, key)));
    }

    @Test
    void the_written_page_lists_every_code_and_no_other() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/registration-errors.md"));
        Set<String> written = Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE).matcher(page).results()
                .map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).isEqualTo(codes().collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void an_lms_is_known_by_what_it_calls_itself() {
        assertThat(Lms.ofFamily("Moodle")).isEqualTo(Lms.MOODLE);
        assertThat(Lms.ofFamily("BlackboardLearn")).isEqualTo(Lms.BLACKBOARD);
        assertThat(Lms.ofFamily("desire2learn")).isEqualTo(Lms.BRIGHTSPACE);
        assertThat(Lms.ofFamily("")).isEqualTo(Lms.OTHER);
        assertThat(Lms.ofPath("openedx")).contains(Lms.OPENEDX);
        assertThat(Lms.ofPath("other")).isEmpty();
    }
}
