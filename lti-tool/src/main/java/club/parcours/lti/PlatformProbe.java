package club.parcours.lti;

import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Looks at a platform's key set past all caches, for those who set the connection up. */
public final class PlatformProbe {
    /** The date of an answer has lost what was over the whole second. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final PlatformHttp http;
    private final Clock clock;
    private final StrictJson json = new StrictJson();

    public PlatformProbe(PlatformHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /**
     * What a platform shows.
     *
     * @param keys  how many of its keys can be used
     * @param ahead how far its clock is before ours, in whole seconds; negative if it is behind
     */
    public record Sight(int keys, Optional<Duration> ahead) {}

    /** @throws IOException if no whole answer comes; {@link PlatformHttp.AddressBlocked} if the tool does not go there */
    public Sight look(Registration registration) throws IOException {
        Instant asked = clock.instant();
        Answer answer = http.send(registration.id(),
                Request.get(registration.jwksUri(), Map.of("Accept", "application/json, application/jwk-set+json")));
        Instant between = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
        int keys = answer.status() == 200
                ? json.object(answer.body()).flatMap(KeySet::read).map(set -> set.keys().size()).orElse(0) : 0;
        return new Sight(keys, answer.first("Date").flatMap(PlatformProbe::time)
                .map(time -> rounded(Duration.between(between, time.plus(HALF_A_SECOND)))));
    }

    private static Duration rounded(Duration apart) {
        return Duration.ofSeconds(Math.round(apart.toMillis() / 1000.0));
    }

    /** RFC 9110, section 5.6.7; a platform that writes another date tells no time. */
    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
