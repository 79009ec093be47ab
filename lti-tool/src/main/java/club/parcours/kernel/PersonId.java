package club.parcours.kernel;

import java.util.UUID;

/** Who a row speaks of. Random; says nothing about the person and is never an LMS's own id. */
public record PersonId(UUID value) {
    /** Reads an id from a path. @throws NotFound if it is none: a made-up address and a foreign one look the same */
    public static PersonId fromString(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
