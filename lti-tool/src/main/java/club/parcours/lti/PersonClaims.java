package club.parcours.lti;

import java.util.Optional;

/** What the platform tells about the person; every part may be missing, and none identifies anybody. */
public record PersonClaims(Optional<String> name, Optional<String> given, Optional<String> family,
                           Optional<String> email, Optional<String> locale) {
    @Override
    public String toString() {
        return "PersonClaims[…]";
    }
}
