package club.parcours.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who has looked at something of one's own, the latest first. */
public record ReadersView(List<Reader> readers) {
    /** Somebody who looked. @param name empty once they are gone; @param leads whether they ran the course */
    public record Reader(Optional<String> name, boolean leads, Instant at) {
        @Override
        public String toString() {
            return "Reader[" + at + "]";
        }
    }
}
