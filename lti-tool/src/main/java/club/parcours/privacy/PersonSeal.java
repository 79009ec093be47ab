package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Seal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Seals and opens what belongs to one person. A value opens only in the column it was sealed for. */
public final class PersonSeal {
    private final Seal seal;
    private final String place;

    PersonSeal(Seal seal, UUID tenant, PersonId person) {
        this.seal = seal;
        this.place = tenant + "|" + person + "|";
    }

    /** @param column table and column, for example {@code answer.body}: part of what is authenticated */
    public byte[] seal(String column, String text) {
        return sealBytes(column, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #seal}, for what is no text, such as a block of a file. */
    public byte[] sealBytes(String column, byte[] bytes) {
        return seal.seal(place + column, bytes);
    }

    /** @throws Seal.Broken if the value was changed, or sealed for another column, person or tenant */
    public String open(String column, byte[] sealed) {
        return new String(openBytes(column, sealed), StandardCharsets.UTF_8);
    }

    /** As {@link #open}, for what is no text. */
    public byte[] openBytes(String column, byte[] sealed) {
        return seal.open(place + column, sealed);
    }
}
