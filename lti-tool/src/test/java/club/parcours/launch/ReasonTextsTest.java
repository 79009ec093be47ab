package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.Reason;
import club.parcours.web.Messages;
import club.parcours.web.TestMessages;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTextsTest {
    private final Messages messages = TestMessages.in("fr", "en");

    @ParameterizedTest
    @MethodSource("reasonsInLanguages")
    void every_reason_says_what_happened_and_what_to_check(Reason reason, String language) {
        assertThat(messages.has(language, "launch.reason." + reason.code() + ".what")).isTrue();
        assertThat(messages.has(language, "launch.reason." + reason.code() + ".check")).isTrue();
    }

    static Stream<Arguments> reasonsInLanguages() {
        return Stream.of(Reason.values()).flatMap(reason ->
                Stream.of("fr", "en").map(language -> Arguments.of(reason, language)));
    }
}
