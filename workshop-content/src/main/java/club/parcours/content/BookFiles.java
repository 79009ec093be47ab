package club.parcours.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All files of one edition of the book.
 *
 * @param texts  by their path, such as {@code fr/02-life-line/card.md}
 * @param sounds what people recorded of it, by their path, such as {@code fr/recordings/welcome.ogg}
 * @param pictures what its texts show, by their path, such as {@code pictures/market.jpg}
 */
public record BookFiles(SortedMap<String, String> texts, SortedMap<String, ByteBuffer> sounds, SortedMap<String, Picture> pictures) {
    static final String PROGRAMME = "programme.yaml";
    private static final String ROOT = "/content/";
    private static final Pattern PAGE = Pattern.compile(".*\\.(md|yaml)");
    private static final Pattern VERSION = Pattern.compile("(?m)^version:\\s*[\"']?([^\"'\\s#]+)");

    public BookFiles {
        texts = Collections.unmodifiableSortedMap(texts);
        sounds = Collections.unmodifiableSortedMap(sounds);
        pictures = Collections.unmodifiableSortedMap(pictures);
    }

    /** Of a book without pictures. */
    public BookFiles(SortedMap<String, String> texts, SortedMap<String, ByteBuffer> sounds) {
        this(texts, sounds, new TreeMap<>());
    }

    /** Of a book without pictures that nobody recorded. */
    public BookFiles(SortedMap<String, String> texts) {
        this(texts, new TreeMap<>());
    }

    /** The words alone: what was recorded, and pictures, are large. */
    public BookFiles silent() {
        return new BookFiles(texts);
    }

    /** Those that come with the tool. */
    public static BookFiles builtIn() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : builtIn("index.txt").orElseThrow().strip().split(";")) {
            texts.put(name, builtIn(name).orElseThrow());
        }
        return new BookFiles(texts);
    }

    /** One of those that come with the tool. */
    public static Optional<String> builtIn(String name) {
        try (InputStream in = BookFiles.class.getResourceAsStream(ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static BookFiles in(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            SortedMap<String, String> texts = new TreeMap<>();
            for (Path path : paths.filter(path -> PAGE.matcher(path.toString()).matches()).toList()) {
                texts.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
            return new BookFiles(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** As the programme says; nothing if it says none. */
    public String version() {
        Matcher version = VERSION.matcher(texts.getOrDefault(PROGRAMME, ""));
        return version.find() ? version.group(1) : "";
    }

    /** Whether every word is the same, however lines end, and every sound and picture. */
    boolean says(BookFiles other) {
        return plain(texts).equals(plain(other.texts)) && sounds.equals(other.sounds) && pictures.equals(other.pictures);
    }

    private static Map<String, String> plain(Map<String, String> texts) {
        Map<String, String> plain = new TreeMap<>(texts);
        plain.replaceAll((name, text) -> text.replace("\r\n", "\n").stripTrailing());
        return plain;
    }
}
