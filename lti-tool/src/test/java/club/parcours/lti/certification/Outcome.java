package club.parcours.lti.certification;

import java.util.List;
import java.util.Optional;

/**
 * What became of a login or a launch, as far as a transport can see it.
 *
 * @param kind     {@code accept}, {@code reject}; of a login also {@code redirect}, {@code form}
 * @param code     the reason of a refusal
 * @param session  whether somebody is now signed in
 * @param role     {@code INSTRUCTOR}, {@code LEARNER}, {@code MENTOR} or {@code NONE}
 * @param shown    the text that the person or an administrator sees
 */
public record Outcome(String kind, Optional<String> code, int http, boolean session, Optional<String> role,
                      Optional<String> target, Optional<List<String>> warnings, String shown) {
    static Outcome rejected(String code, int http, String shown) {
        return new Outcome("reject", Optional.of(code), http, false, Optional.empty(), Optional.empty(),
                Optional.empty(), shown);
    }

    static Outcome login(String kind) {
        return new Outcome(kind, Optional.empty(), 303, false, Optional.empty(), Optional.empty(), Optional.empty(),
                "");
    }

    /** As in the report: {@code accept INSTRUCTOR}, {@code reject jwt_kid_missing}. */
    String inShort() {
        return kind + code.or(() -> role).map(word -> " " + word).orElse("");
    }
}
