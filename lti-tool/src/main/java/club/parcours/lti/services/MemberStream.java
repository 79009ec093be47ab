package club.parcours.lti.services;

import club.parcours.lti.services.ScoreOutcome.Kind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The members of a roster's page, read one after the other while the text is gone through once. */
final class MemberStream {
    private final JsonParser json;
    private boolean ended;

    /** @throws ServiceFailed {@code REFUSED} if it is no roster */
    MemberStream(byte[] page) {
        json = Json.createParser(new InputStreamReader(new ByteArrayInputStream(page), StandardCharsets.UTF_8));
        try {
            find();
        } catch (RuntimeException noRoster) {
            throw refused(noRoster);
        }
    }

    private void find() {
        if (json.next() == Event.START_OBJECT) {
            while (json.next() == Event.KEY_NAME) {
                boolean found = json.getString().equals("members");
                Event value = json.next();
                if (found && value == Event.START_ARRAY) {
                    return;
                }
                skip(value);
            }
        }
        throw new IllegalArgumentException("no members");
    }

    private void skip(Event value) {
        if (value == Event.START_OBJECT) {
            json.skipObject();
        } else if (value == Event.START_ARRAY) {
            json.skipArray();
        }
    }

    /**
     * The next so many at most; none at the end. Whatever is no object is left out.
     *
     * @throws ServiceFailed {@code REFUSED} if the text breaks off
     */
    List<JsonObject> next(int most) {
        List<JsonObject> some = new ArrayList<>();
        try {
            while (some.size() < most && !ended) {
                Event value = json.next();
                if (value == Event.START_OBJECT) {
                    some.add(json.getObject());
                } else if (value == Event.END_ARRAY) {
                    end();
                } else {
                    skip(value);
                }
            }
        } catch (RuntimeException broken) {
            throw refused(broken);
        }
        return some;
    }

    /** What follows is of no interest, but must be there: a text that breaks off is no roster. */
    private void end() {
        ended = true;
        while (json.hasNext()) {
            json.next();
        }
    }

    /** Parsson has many ways to say that it does not like a text, not all of them with a type of their own. */
    private static ServiceFailed refused(RuntimeException why) {
        ServiceFailed refused = new ServiceFailed(ScoreOutcome.of(Kind.REFUSED));
        refused.initCause(why);
        return refused;
    }
}
