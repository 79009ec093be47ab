package club.parcours.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** With other French words the notice has another version, so that people are shown them. */
class NoticeVersionTest {
    private static final Pattern SAID = Pattern.compile("say\\('(privacy\\.[a-z.-]+)'");

    /** Of the words of the version in {@link NoticeShown#VERSION}. Raise that whenever you change this. */
    private static final String WORDS = "c81f78f5a97eb362";
    private static final int OF_VERSION = 2;

    @Test
    void other_words_are_another_version() throws IOException, NoSuchAlgorithmException {
        assertThat(hash()).as("other words: raise NoticeShown.VERSION, and write down both here").isEqualTo(WORDS);
        assertThat(NoticeShown.VERSION).isEqualTo(OF_VERSION);
    }

    private static String hash() throws IOException, NoSuchAlgorithmException {
        TreeSet<String> keys = new TreeSet<>();
        String template = Files.readString(Path.of("src/main/resources/templates/privacy/notice.vm"));
        for (Matcher said = SAID.matcher(template); said.find();) {
            keys.add(said.group(1));
        }
        assertThat(keys).contains("privacy.who.facilitators", "privacy.notice.erase").hasSizeGreaterThan(10);
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/privacy_fr.properties"))) {
            words.load(in);
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        keys.forEach(key -> digest.update((key + "=" + words.getProperty(key) + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
