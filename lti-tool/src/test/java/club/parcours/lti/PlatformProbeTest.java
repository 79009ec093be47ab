package club.parcours.lti;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.PlatformHttp.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformProbeTest {
    private static final URI LMS = URI.create("https://lms.example/");
    private static final Registration REGISTRATION = new Registration(UUID.randomUUID(), "https://lms.example", "tool",
            LMS, LMS, LMS, Optional.empty(), Set.of(), false);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T12:00:00.700Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Wed, 25 Nov 2026 12:00:30 GMT | PT30S", "Wed, 25 Nov 2026 11:58:00 GMT | PT-2M",
        "noon | ''", "Wed, 32 Nov 2026 12:00:00 GMT | ''"})
    void the_clock_is_read_off_the_answer(String date, String ahead) throws IOException {
        Answer answer = new Answer(404, Map.of("date", List.of(date)), new byte[0]);

        PlatformProbe.Sight sight = new PlatformProbe((registration, request) -> answer, NOON).look(REGISTRATION);

        assertThat(sight.ahead()).isEqualTo(Optional.of(ahead).filter(told -> !told.isEmpty()).map(Duration::parse));
        assertThat(sight.keys()).isZero();
    }

    @Test
    void only_keys_that_can_be_used_are_counted() throws IOException {
        String keys = "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"1\"},{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"2\","
                + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}]}";
        Answer answer = new Answer(200, Map.of(), keys.getBytes(StandardCharsets.UTF_8));

        PlatformProbe.Sight sight = new PlatformProbe((registration, request) -> answer, NOON).look(REGISTRATION);

        assertThat(sight.keys()).isEqualTo(1);
        assertThat(sight.ahead()).isEmpty();
    }
}
