package club.parcours.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * A recording in MP4 (ISO 14496-12), as Safari and the recorders of phones make it, whole or in fragments: sound alone, its
 * length counted from the samples. What is not needed to play it, such as where it was made and by what, becomes empty.
 */
final class Mp4Recording {
    /** Boxes made of boxes → what may be in them. */
    private static final Map<String, Set<String>> AROUND = Map.of(
            "", Set.of("ftyp", "styp", "moov", "moof", "mdat", "sidx", "mfra"),
            "moov", Set.of("mvhd", "trak", "mvex"),
            "trak", Set.of("tkhd", "edts", "mdia"),
            "mdia", Set.of("mdhd", "hdlr", "minf"),
            "minf", Set.of("smhd", "dinf", "stbl"),
            "stbl", Set.of("stsd", "stts", "stsc", "stsz", "stco", "co64", "sgpd", "sbgp", "stss"),
            "mvex", Set.of("mehd", "trex"),
            "moof", Set.of("mfhd", "traf"),
            "traf", Set.of("tfhd", "tfdt", "trun", "sgpd", "sbgp"));
    private static final Set<String> CODECS = Set.of("mp4a", "Opus");

    private final byte[] file;
    private final ByteBuffer numbers;
    private long unitsPerSecond;
    private long units;
    private long usual;
    private long usualHere;
    private boolean sound;

    /** @param file is changed: what goes becomes empty */
    Mp4Recording(byte[] file) {
        this.file = file;
        this.numbers = ByteBuffer.wrap(file);
    }

    Checked check() throws Refused {
        try {
            inside("", 0, file.length);
        } catch (IndexOutOfBoundsException cut) {
            throw new Refused("files.broken");
        }
        if (!sound || unitsPerSecond <= 0 || units <= 0 || units / unitsPerSecond > 24 * 3600) {
            throw new Refused("files.silent");
        }
        return new Checked(Kind.VOICE, "audio/mp4", (int) Math.max(1, units * 1000 / unitsPerSecond), file);
    }

    private void inside(String around, int from, int to) throws Refused {
        for (int at = from; at < to; ) {
            long size = numbers.getInt(at) & 0xFFFFFFFFL;
            String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int body = at + 8;
            if (size == 1) {
                size = numbers.getLong(at + 8);
                body = at + 16;
            } else if (size == 0 && around.isEmpty()) {
                size = to - at;
            }
            if (size < body - at || size > to - at) {
                throw new Refused("files.broken");
            }
            int end = at + (int) size;
            if (!AROUND.get(around).contains(name)) {
                System.arraycopy("free".getBytes(StandardCharsets.ISO_8859_1), 0, file, at + 4, 4);
                Arrays.fill(file, body, end, (byte) 0);
            } else if (AROUND.containsKey(name)) {
                inside(name, body, end);
            } else {
                read(name, body, end);
            }
            at = end;
        }
    }

    private void read(String name, int at, int end) throws Refused {
        int flags = name.equals("mdat") || end - at < 4 ? 0 : numbers.getInt(at);
        boolean large = flags >>> 24 == 1;
        switch (name) {
            case "mvhd", "tkhd" -> Arrays.fill(file, at + 4, at + (large ? 20 : 12), (byte) 0);
            case "mdhd" -> {
                Arrays.fill(file, at + 4, at + (large ? 20 : 12), (byte) 0);
                unitsPerSecond = numbers.getInt(at + (large ? 20 : 12)) & 0xFFFFFFFFL;
            }
            case "hdlr" -> {
                must(text(at + 8).equals("soun"), "files.video");
                Arrays.fill(file, at + 12, end, (byte) 0);
            }
            case "stsd" -> {
                must(numbers.getInt(at + 4) == 1 && CODECS.contains(text(at + 12)), "files.kind");
                must(!sound, "files.kind");
                sound = true;
            }
            case "stts" -> count(at, end);
            case "trex" -> usual = usualHere = numbers.getInt(at + 12) & 0xFFFFFFFFL;
            case "tfhd" -> usualHere = usualOf(at, flags);
            case "trun" -> run(at, flags, end);
            default -> { } // numbers that a player needs and that say nothing about the length
        }
    }

    /** Samples and how long each of them lasts, in runs of equal ones. */
    private void count(int at, int end) throws Refused {
        long runs = numbers.getInt(at + 4) & 0xFFFFFFFFL;
        must(runs <= (end - at) / 8, "files.broken");
        for (int run = 0; run < runs; run++) {
            units += (numbers.getInt(at + 8 + 8 * run) & 0xFFFFFFFFL) * (numbers.getInt(at + 12 + 8 * run) & 0xFFFFFFFFL);
            must(units >= 0, "files.broken");
        }
    }

    /** How long a sample of this fragment lasts, where it does not say itself. */
    private long usualOf(int at, int flags) {
        int place = at + 8 + ((flags & 1) != 0 ? 8 : 0) + ((flags & 2) != 0 ? 4 : 0);
        return (flags & 8) != 0 ? numbers.getInt(place) & 0xFFFFFFFFL : usual;
    }

    private void run(int at, int flags, int end) throws Refused {
        long samples = numbers.getInt(at + 4) & 0xFFFFFFFFL;
        int first = at + 8 + ((flags & 1) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
        int each = 4 * Integer.bitCount(flags & 0xF00);
        must(each == 0 ? samples <= file.length : samples <= (end - first) / each, "files.broken");
        if ((flags & 0x100) == 0) {
            units += samples * usualHere;
            return;
        }
        for (int sample = 0; sample < samples; sample++) {
            units += numbers.getInt(first + each * sample) & 0xFFFFFFFFL;
        }
    }

    private String text(int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static void must(boolean is, String otherwise) throws Refused {
        if (!is) {
            throw new Refused(otherwise);
        }
    }
}
