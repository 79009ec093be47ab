package club.parcours.files;

import static club.parcours.files.Pictures.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files made to run in somebody's browser, or to break ours: each is refused, or what is kept of it is something else. */
class HostileFilesTest {
    private static final Set<String> TYPES = Set.of("image/jpeg", "audio/webm", "audio/ogg", "audio/mp4");
    private static final List<String> ACTIVE = List.of("<html><script>alert(1)</script></html>",
            "<!doctype html><body onload=alert(1)>", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg>&e;</svg>",
            "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>", "PK\u0003\u0004word/vbaProject.bin",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1macro", "MIME-Version: 1.0\r\nContent-Type: multipart/related",
            "[InternetShortcut]\r\nURL=file:///c:/", "MZ\u0090\0", "\u007FELF", "#!/bin/sh\nrm -rf /", "GIF89a/*<script>*/=1",
            "{\\rtf1\\object}", "\u00CA\u00FE\u00BA\u00BE", "<?php system($_GET[1]); ?>", "Rar!\u001A\u0007\0",
            "BM<script>", "FWS\u0009", "II*\0<script>");

    @Test
    void none_of_two_hundred_is_kept_as_it_came() {
        List<byte[]> files = crafted();
        assertThat(files).hasSizeGreaterThanOrEqualTo(200);
        for (byte[] file : files) {
            try {
                Checked kept = new Inspection().check(file);
                String text = new String(kept.content(), StandardCharsets.ISO_8859_1);
                assertThat(TYPES).contains(kept.mediaType());
                if (kept.kind() == Kind.PHOTO) {
                    assertThat(kept.content()).isNotEqualTo(file);
                    PhotosTest.mustBeBare(kept.content());
                }
                assertThat(text).doesNotContain("alert(").doesNotContain("<svg").doesNotContain("vbaProject");
            } catch (Refused refused) {
                assertThat(refused.key()).startsWith("files.");
            }
        }
    }

    @Test
    void what_is_no_photo_and_no_voice_is_refused_whatever_it_calls_itself() {
        for (String active : ACTIVE) {
            assertThat(reason(bytes(active))).isIn("files.kind", "files.broken");
        }
        assertThat(reason(bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"))).isEqualTo("files.heic");
        assertThat(reason(new byte[0])).isEqualTo("files.kind");
    }

    private static List<byte[]> crafted() {
        List<byte[]> files = new ArrayList<>();
        List<byte[]> good = List.of(Pictures.jpeg(), Pictures.png(), Pictures.webp(), Recordings.ogg(5));
        for (String active : ACTIVE) {
            byte[] payload = bytes(active);
            files.add(payload);
            files.add(bytes(Base64.getEncoder().encodeToString(payload)));
            files.add(Recordings.join(bytes("\u00EF\u00BB\u00BF"), payload));
            for (byte[] one : good) {
                files.add(Recordings.join(one, payload));
                files.add(Recordings.join(payload, one));
            }
            files.add(Pictures.jpeg(Pictures.jpeg(), List.of(Pictures.segment(0xFE, "", payload)), payload));
            files.add(Pictures.png(Pictures.png(), List.of(Pictures.chunk("tEXt", payload)), payload));
            files.add(Pictures.webp(0x04, List.of(Pictures.riff("XMP ", payload))));
        }
        for (byte[] one : good) {
            for (int length = 1; length < one.length; length += Math.max(1, one.length / 12)) {
                files.add(java.util.Arrays.copyOf(one, length));
            }
        }
        files.add(Pictures.bomb(65_000, 65_000));
        files.add(ascii("\0\0\0\1ftypM4A "));
        return files;
    }

    private static String reason(byte[] file) {
        try {
            return new Inspection().check(file).mediaType();
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
