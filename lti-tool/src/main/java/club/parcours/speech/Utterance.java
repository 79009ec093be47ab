package club.parcours.speech;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Words to be spoken.
 *
 * @param language BCP 47
 * @param words    to the letter as they stand on the page
 */
record Utterance(String language, String words) {
    /** Words a minute; espeak-ng's usual 175 is too quick for somebody who learns. */
    static final int PACE = 135;

    /** Voices of espeak-ng. Dari is spoken by that for Persian, which is close; for Pashto there is none. */
    private static final Map<String, String> VOICES = Map.of("fr", "fr-fr", "en", "en-gb", "ar", "ar", "uk", "uk", "it", "it",
            "pl", "pl", "hu", "hu", "prs", "fa");
    private static final int NAME = 8;

    /** The machine's voice for this language, if it has one. */
    Optional<String> voice() {
        return Optional.ofNullable(VOICES.get(language));
    }

    /** Name of the file in which the machine's voice says this: another text, voice or pace has another name. 16 hex digits. */
    String name() {
        return hash(language + "\n" + voice().orElse("") + " " + PACE + "\n" + words);
    }

    /** Names the words, whoever says them. 16 hex digits. */
    String key() {
        return hash(language + "\n" + words);
    }

    private static String hash(String whole) {
        return hash(ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8)));
    }

    /** 16 hex digits that name these bytes. */
    static String hash(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return HexFormat.of().formatHex(digest.digest(), 0, NAME);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
