package club.parcours.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An edition as one zip. Whoever brings one may be hostile: it is read into memory, within limits, and what is not a page of a book is
 * refused.
 */
final class BookZip {
    static final int MOST_FILES = 4000;
    static final int LARGEST_FILE = 512 * 1024;
    static final int LARGEST_BOOK = 32 * 1024 * 1024;
    /** A page has at most these letters: folders, a name that says nothing to a shell or a file system, and its kind. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]{0,39}/){0,2}[a-z0-9][a-z0-9-]{0,59}\\.(md|yaml)");
    /** What people recorded of a language. */
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}/recordings/[a-z][a-z0-9-]{0,59}\\.ogg");
    /** What texts show: no drawings with programs in them, such as SVG. */
    private static final Pattern PICTURE = Pattern.compile("pictures/[a-z][a-z0-9-]{0,59}\\.(png|jpe?g|webp)");
    /** What programs that make zips put in by themselves. */
    private static final Pattern LITTER = Pattern.compile("(.*/)?(__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");
    private static final String OGG = "OggS";
    private static final String OPUS = "OpusHead";
    private static final int OPUS_AT = 28;
    private static final LocalDateTime TIME = LocalDateTime.of(2020, 6, 1, 0, 0);

    private BookZip() {
    }

    /** @throws Refused for what is not an edition, or might be an attack */
    static BookFiles read(Path zip) throws IOException {
        if (Files.size(zip) > ZipEntries.LARGEST_ZIP) {
            throw new Refused("the zip is larger than " + ZipEntries.LARGEST_ZIP + " bytes");
        }
        return read(Files.readAllBytes(zip));
    }

    static BookFiles read(byte[] zip) {
        ZipEntries entries = new ZipEntries(zip);
        List<ZipEntries.Found> pages = entries.all().stream()
                .filter(entry -> !entry.folder() && !LITTER.matcher(entry.name()).matches()).toList();
        if (pages.size() > MOST_FILES) {
            throw new Refused("there are " + pages.size() + " files, " + MOST_FILES + " are the most");
        }
        String top = top(pages);
        SortedMap<String, String> texts = new TreeMap<>();
        SortedMap<String, ByteBuffer> sounds = new TreeMap<>();
        SortedMap<String, Picture> pictures = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>();
        long left = LARGEST_BOOK;
        for (ZipEntries.Found page : pages) {
            String name = page.name().startsWith(top) ? page.name().substring(top.length()) : page.name();
            boolean sound = SOUND.matcher(name).matches();
            boolean picture = PICTURE.matcher(name).matches();
            if (!sound && !picture && !NAME.matcher(name).matches()) {
                throw new Refused("a book has no file of this name: " + shown(page.name())
                        + (name.startsWith("pictures/") ? " (pictures are png, jpg or webp, named in small letters)" : ""));
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new Refused("this file is there twice: " + name);
            }
            byte[] bytes = entries.inflate(page, (int) Math.min(LARGEST_FILE, left));
            left -= bytes.length;
            if (sound) {
                sounds.put(name, sound(name, bytes));
            } else if (picture) {
                pictures.put(name, picture(name, bytes));
            } else {
                texts.put(name, text(name, bytes));
            }
        }
        if (!texts.containsKey(BookFiles.PROGRAMME)) {
            throw new Refused("there is no file " + BookFiles.PROGRAMME + ": this is not a book");
        }
        return new BookFiles(texts, sounds, pictures);
    }

    /** The folder around everything, where somebody zipped the folder and not what is in it. */
    private static String top(List<ZipEntries.Found> pages) {
        return pages.stream().map(ZipEntries.Found::name).filter(name -> name.matches("[^/]+/" + Pattern.quote(BookFiles.PROGRAMME)))
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .filter(folder -> pages.stream().allMatch(page -> page.name().startsWith(folder))).findFirst().orElse("");
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new Refused(name + " is not written in UTF-8", foreign);
        }
    }

    /** Ogg with Opus (RFC 7845): its first page says so. */
    private static ByteBuffer sound(String name, byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, OPUS_AT + OPUS.length()), StandardCharsets.ISO_8859_1);
        if (!begin.startsWith(OGG) || begin.indexOf(OPUS) != OPUS_AT) {
            throw new Refused(name + " is no Ogg file with Opus in it");
        }
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    private static Picture picture(String name, byte[] bytes) {
        Picture picture = new Picture(ByteBuffer.wrap(bytes));
        if (!picture.is(name)) {
            throw new Refused(name + " is no picture of the kind its name says");
        }
        return picture;
    }

    private static String shown(String name) {
        return name.replaceAll("[^\\x20-\\x7e]", "?").substring(0, Math.min(name.length(), 100));
    }

    /** The same files give the same bytes. */
    static void write(BookFiles book, OutputStream into) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(into)) {
            for (Map.Entry<String, String> page : book.texts().entrySet()) {
                write(page.getKey(), page.getValue().getBytes(StandardCharsets.UTF_8), out);
            }
            for (Map.Entry<String, ByteBuffer> sound : book.sounds().entrySet()) {
                write(sound.getKey(), bytes(sound.getValue()), out);
            }
            for (Map.Entry<String, Picture> picture : book.pictures().entrySet()) {
                write(picture.getKey(), bytes(picture.getValue().bytes()), out);
            }
        }
    }

    private static byte[] bytes(ByteBuffer all) {
        byte[] bytes = new byte[all.remaining()];
        all.duplicate().get(bytes);
        return bytes;
    }

    private static void write(String name, byte[] bytes, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
