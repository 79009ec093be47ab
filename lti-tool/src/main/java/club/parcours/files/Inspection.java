package club.parcours.files;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;

/**
 * Says by its first bytes what a file is, and has it made harmless. Its name and what the browser says of it do not count.
 *
 * @param clock by which the patience with one picture ends
 */
record Inspection(Clock clock) {
    /** Three minutes, and the moment it takes to stop. */
    private static final int LONGEST_MILLIS = 190_000;
    private static final Set<String> APPLE_PICTURES =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "heif", "avif", "avis");

    /** Archives, and what text programs make of them: there may be programs inside. */
    private static final Set<String> OFFICE = Set.of("PK\u0003\u0004", "PK\u0005\u0006",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "{\\rtf");

    /** @throws Refused if it is none of what we take, broken, or too much to draw */
    Checked check(byte[] file) throws Refused {
        if (begins(file, 0, "\u00FF\u00D8\u00FF")) {
            return new Photos("jpeg", clock).redraw(file);
        }
        if (begins(file, 0, "\u0089PNG\r\n\u001A\n")) {
            return new Photos("png", clock).redraw(file);
        }
        if (begins(file, 0, "RIFF") && begins(file, 8, "WEBP")) {
            return new Photos("webp", clock).redraw(file);
        }
        if (begins(file, 0, "\u001AE\u00DF\u00A3")) {
            return shortEnough(new WebmRecording(file.clone()).check());
        }
        if (begins(file, 0, "OggS")) {
            return shortEnough(new OggRecording(file.clone()).check());
        }
        if (begins(file, 4, "ftyp") && file.length >= 12) {
            String brand = new String(file, 8, 4, StandardCharsets.ISO_8859_1);
            if (APPLE_PICTURES.contains(brand)) {
                throw new Refused("files.heic");
            }
            return shortEnough(new Mp4Recording(file.clone()).check());
        }
        if (begins(file, 0, "%PDF-")) {
            return new PdfPaper(file.clone()).check();
        }
        if (OFFICE.stream().anyMatch(magic -> begins(file, 0, magic))) {
            throw new Refused("files.office");
        }
        return new TextPaper(file).check().orElseThrow(() -> new Refused("files.kind"));
    }

    private static Checked shortEnough(Checked voice) throws Refused {
        if (voice.millis() > LONGEST_MILLIS) {
            throw new Refused("files.too-long");
        }
        return voice;
    }

    private static boolean begins(byte[] file, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (file.length < at + wanted.length) {
            return false;
        }
        return java.util.Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
