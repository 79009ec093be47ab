package club.parcours.files;

import static club.parcours.files.Pictures.chunk;
import static club.parcours.files.Pictures.riff;
import static club.parcours.files.Pictures.segment;
import static club.parcours.files.Recordings.join;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to run in somebody's browser, to break what reads them, or to be taken for something else; the same at each run. */
final class Corpus {
    /** Where a mutation begins is drawn from this. */
    private static final long SEED = 20261129;
    static final String RUNS = "alert(31337)";
    /** What browsers and desks would run. */
    static final List<String> ACTIVE = List.of("<html><script>" + RUNS + "</script></html>",
            "<!doctype html><body onload=" + RUNS + ">", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"" + RUNS + "\"/>",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg>&e;</svg>",
            "<?xml version=\"1.0\"?><x:stylesheet xmlns:x=\"http://www.w3.org/1999/XSL/Transform\"/>",
            "<iframe srcdoc=\"&lt;script>" + RUNS + "\">", "<img src=x onerror=" + RUNS + ">", "<math href=\"javascript:" + RUNS + "\">",
            "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(" + RUNS + ")>>>>", "PK\u0003\u0004word/vbaProject.bin",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1macro", "MIME-Version: 1.0\r\nContent-Type: multipart/related",
            "[InternetShortcut]\r\nURL=file:///c:/", "MZ\u0090\0", "\u007FELF", "#!/bin/sh\nrm -rf /", "GIF89a/*<script>*/=1",
            "{\\rtf1\\object}", "\u00CA\u00FE\u00BA\u00BE", "<?php system($_GET[1]); ?>", "Rar!\u001A\u0007\0", "BM<script>",
            "FWS\u0006", "II*\0<script>", "%!PS-Adobe-3.0\n(x) run", "7z\u00BC\u00AF'\u001C", "BEGIN:VCARD\r\nURL:javascript:" + RUNS);
    private static final List<Charset> WRITTEN = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16, Charset.forName("UTF-32"));
    private static final int MUTATIONS = 120;
    private static final int CUTS = 12;

    private final Map<String, List<byte[]>> files = new LinkedHashMap<>();

    Corpus() {
        ACTIVE.stream().map(Corpus::bytes).forEach(this::disguised);
        wrongType();
        papers();
        office();
        bombs();
        broken();
    }

    /** By what they try. */
    Map<String, List<byte[]>> files() {
        return files;
    }

    /** What is taken, if nobody has done anything to it. */
    private static Map<String, byte[]> good() {
        Map<String, byte[]> good = new LinkedHashMap<>();
        good.put("jpeg", Pictures.jpeg());
        good.put("png", Pictures.png());
        good.put("webp", Pictures.webp());
        good.put("ogg", Recordings.ogg(5));
        good.put("webm", Recordings.webm(5));
        good.put("mp4", Recordings.mp4(5, "mp4a", "soun"));
        good.put("pdf", Papers.pdf());
        return good;
    }

    private void disguised(byte[] payload) {
        add("as it is", payload);
        add("in other letters", bytes(new String(payload, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT)));
        add("behind a mark", join(bytes("\u00EF\u00BB\u00BF"), payload));
        add("behind blanks", join(bytes(" \r\n\t".repeat(300)), payload));
        add("behind a text", join(bytes("Bonjour. ".repeat(200)), payload));
        add("in base64", bytes(Base64.getEncoder().encodeToString(payload)));
        add("packed", zipped(payload));
        for (Charset written : WRITTEN) {
            add("in " + written, new String(payload, StandardCharsets.ISO_8859_1).getBytes(written));
        }
        good().forEach((kind, one) -> {
            add("behind a " + kind, join(one, payload));
            add("before a " + kind, join(payload, one));
        });
        byte[] nothing = {};
        add("in a comment of a jpeg", Pictures.jpeg(Pictures.jpeg(), List.of(segment(0xFE, "", payload)), nothing));
        add("in a text of a png", Pictures.png(Pictures.png(), List.of(chunk("tEXt", payload)), nothing));
        add("in a description of a webp", Pictures.webp(0x04, List.of(riff("XMP ", payload))));
        add("in a pdf", Papers.with("<<>>stream\n" + new String(payload, StandardCharsets.ISO_8859_1) + "\nendstream "));
    }

    /** The first bytes of each, and then another: every pair. */
    private void wrongType() {
        good().forEach((head, first) -> good().forEach((body, second) -> {
            if (!head.equals(body)) {
                add("begins as " + head + ", goes on as another", join(Arrays.copyOf(first, 16), second));
            }
        }));
        for (String magic : List.of("GIF87a", "BM", "II*\0", "MM\0*", "\0\0\1\0", "\0\0\0\u0020ftypavif", "\0\0\0\u0018ftypheic",
                "\0\0\0\u0014ftypqt  ", "8BPS", "\u001F\u008B\b", "BZh9", "\u00FD7zXZ\0", "SQLite format 3\0", "!<arch>\n", "wOF2", "OTTO")) {
            add("another type", Arrays.copyOf(bytes(magic), 300));
        }
    }

    private void papers() {
        for (String acts : List.of("JavaScript", "Launch", "SubmitForm", "ImportData", "XFA", "RichMedia", "Rendition", "GoToE", "GoToR",
                "Movie", "Sound", "EmbeddedFile", "EmbeddedFiles", "FileAttachment")) {
            String coded = String.format("#%02x%s", (int) acts.charAt(0), acts.substring(1));
            add("a pdf that acts", Papers.with("<</S/" + acts + "/JS(" + RUNS + ")>>"));
            add("a pdf that acts", Papers.with("<</S/" + coded + ">>"));
            add("a pdf that acts", Papers.with(Papers.packed("/Type/ObjStm/N 1/First 4", "3 0 <</S/" + acts + ">>")));
            add("a pdf that acts", Papers.with(Papers.packed("/Type/ObjStm/N 1/First 4", "3 0 <</S/" + coded + ">>")));
        }
        add("a pdf that is locked", Papers.locked());
    }

    private void office() {
        for (String program : List.of("word/vbaProject.bin", "xl/vbaProject.bin", "Basic/Standard/Module1.xml", "Scripts/python/x.py",
                "../../etc/cron.d/x", "word/embeddings/oleObject1.bin", "META-INF/MANIFEST.MF", "word/document.xml")) {
            add("an archive of a text program", zip(program, bytes("<script>" + RUNS + "</script>"), ZipEntry.DEFLATED));
            add("an archive of a text program", zip(program, bytes("<script>" + RUNS + "</script>"), ZipEntry.STORED));
            add("an archive behind a photo", join(Pictures.jpeg(), zip(program, bytes(RUNS), ZipEntry.DEFLATED)));
            add("an archive behind a paper", join(Papers.pdf(), zip(program, bytes(RUNS), ZipEntry.DEFLATED)));
        }
    }

    private void bombs() {
        for (int edge : List.of(8_000, 20_000, 65_000, Integer.MAX_VALUE)) {
            add("a picture too big to draw", Pictures.bomb(edge, edge));
            add("a picture too big to draw", frame(0xC0, edge));
            add("a picture too big to draw", frame(0xC2, edge));
        }
        add("a picture too big to draw", Pictures.bomb(1, Integer.MAX_VALUE));
        add("a picture drawn over a thousand times", Pictures.scans(1_000));
        byte[] wide = Pictures.webp(0x04, List.of());
        Arrays.fill(wide, 24, 30, (byte) 0xFF);
        add("a picture too big to draw", wide);
        String[] many = new String[200];
        Arrays.fill(many, Papers.packed("", new byte[4_000_000]));
        add("a paper that unpacks without end", Papers.with(many));
        add("an archive that unpacks without end", zip("0", new byte[10_000_000], ZipEntry.DEFLATED));
        add("packed without end", zipped(new byte[10_000_000]));
        add("marks without end", bytes("<".repeat(200_000)));
        add("marks without end", bytes("{\"a\":".repeat(40_000)));
    }

    private void broken() {
        Random chance = new Random(SEED);
        good().values().forEach(one -> {
            for (int length = 1; length < one.length; length += Math.max(1, one.length / CUTS)) {
                add("cut", Arrays.copyOf(one, length));
            }
        });
        List<byte[]> all = List.copyOf(good().values());
        for (int time = 0; time < MUTATIONS; time++) {
            byte[] changed = all.get(time % all.size()).clone();
            for (int place = 0; place < 1 + time / 20; place++) {
                changed[chance.nextInt(changed.length)] = (byte) chance.nextInt();
            }
            add("changed by chance", changed);
        }
        for (int length : List.of(0, 1, 7, 4_096)) {
            byte[] noise = new byte[length];
            chance.nextBytes(noise);
            add("noise", noise);
        }
        add("headers without end", Pictures.png(Pictures.png(), List.of(ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE).array()), new byte[0]));
        add("headers without end", Pictures.jpeg(Pictures.jpeg(), repeat(segment(0xE1, "Exif\0\0", new byte[60_000])), new byte[0]));
    }

    private static List<byte[]> repeat(byte[] one) {
        return java.util.Collections.nCopies(20, one);
    }

    /** A JPEG whose frame says so many pixels, baseline or progressive. */
    private static byte[] frame(int marker, int edge) {
        byte[] photo = Pictures.jpeg();
        for (int at = 2; (photo[at + 1] & 0xFF) != 0xDA; at += 2 + ((photo[at + 2] & 0xFF) << 8 | photo[at + 3] & 0xFF)) {
            if ((photo[at + 1] & 0xFF) == 0xC0) {
                photo[at + 1] = (byte) marker;
                ByteBuffer.wrap(photo).putShort(at + 5, (short) edge).putShort(at + 7, (short) edge);
            }
        }
        return photo;
    }

    private void add(String attempt, byte[] file) {
        files.computeIfAbsent(attempt, none -> new ArrayList<>()).add(file);
    }

    private static byte[] zip(String name, byte[] content, int method) {
        return written(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                ZipEntry entry = new ZipEntry(name);
                entry.setMethod(method);
                entry.setSize(content.length);
                java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                sum.update(content);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out;
        });
    }

    private static byte[] zipped(byte[] content) {
        return written(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(content);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out;
        });
    }

    private static byte[] written(Supplier<ByteArrayOutputStream> work) {
        return work.get().toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
