package club.parcours.gradebook;

import club.parcours.lti.PlatformHttp;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A platform that keeps scores as a Moodle does, by whole seconds, and answers as it likes: at once, not at all after
 * keeping the score, not at all and keeping it much later, with a failure, or by forgetting the token.
 */
final class WhimsicalPlatform implements PlatformHttp {
    private static final Pattern SCORE = Pattern.compile("\"timestamp\":\"([^\"]+)\".*\"scoreGiven\":([0-9.]+)");

    private final Random mood;
    private final List<String> late = new ArrayList<>();
    private final List<BigDecimal> kept = new ArrayList<>();
    private Instant newest = Instant.EPOCH;
    private boolean calm;

    WhimsicalPlatform(Random mood) {
        this.mood = mood;
    }

    /** From now on it behaves. */
    void calmDown() {
        calm = true;
        arriveLate();
    }

    /** Something that was on its way for long is here. */
    void arriveLate() {
        if (!late.isEmpty()) {
            keep(late.remove(mood.nextInt(late.size())));
        }
    }

    /** Every value that was kept, in order. */
    List<BigDecimal> kept() {
        return kept;
    }

    @Override
    public Answer send(UUID registration, Request request) throws IOException {
        String path = request.uri().getPath();
        if (path.endsWith("/token")) {
            return answer(200, "{\"access_token\":\"t\",\"expires_in\":3600}");
        }
        if (path.endsWith("/results")) {
            return answer(200, kept.isEmpty() ? "[]" : "[{\"userId\":\"5\",\"resultScore\":" + last()
                    + ",\"resultMaximum\":1000,\"timestamp\":\"" + newest + "\"}]");
        }
        String body = new String(request.body(), StandardCharsets.UTF_8);
        return switch (calm ? 0 : mood.nextInt(8)) {
            case 1 -> {
                keep(body);
                throw new IOException("the answer is lost");
            }
            case 2 -> {
                late.add(body);
                throw new IOException("it is still on its way");
            }
            case 3 -> throw new IOException("it never left");
            case 4 -> answer(503, "");
            case 5 -> answer(401, "");
            case 6 -> answer(429, "");
            default -> answer(keep(body) ? 200 : 409, "");
        };
    }

    private BigDecimal last() {
        return kept.get(kept.size() - 1);
    }

    private boolean keep(String body) {
        Matcher score = SCORE.matcher(body);
        if (!score.find()) {
            throw new IllegalArgumentException(body);
        }
        Instant time = Instant.parse(score.group(1));
        if (time.getEpochSecond() <= newest.getEpochSecond()) {
            return false;
        }
        newest = time;
        kept.add(new BigDecimal(score.group(2)));
        return true;
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
