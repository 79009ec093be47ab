package club.parcours.curriculum;

import java.nio.ByteBuffer;

/**
 * Words of an edition as a person said them for it.
 *
 * @param language BCP 47
 * @param says     the words; marks and lines do not matter
 * @param sound    Ogg with Opus
 */
public record BookRecording(String language, String says, ByteBuffer sound) {
    @Override
    public String toString() {
        return "BookRecording[" + language + "]";
    }
}
