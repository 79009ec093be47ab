package club.parcours.lti.certification;

import club.parcours.lti.certification.Play.Played;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The corpus against a running tool, for a test class that has started one:
 * {@code @TestFactory Stream<DynamicTest> corpus() { return corpus.tests(row -> true); }}.
 */
public final class CorpusOverHttp {
    private final Corpus corpus;
    private final URI tool;
    private final String target;
    private final FakePlatforms platforms;
    private final ConformanceReport report = new ConformanceReport("http");

    /** @param target path of an address that a link may open */
    public CorpusOverHttp(Corpus corpus, URI tool, String target, FakePlatforms platforms) {
        this.corpus = corpus;
        this.tool = tool;
        this.target = target;
        this.platforms = platforms;
    }

    /** A test for each case that can be played over HTTP and whose id is wanted. */
    public Stream<DynamicTest> tests(Predicate<String> wanted) {
        return Stream.of("launch", "login").flatMap(suite -> corpus.cases(suite).stream()
                .filter(row -> !row.tagged("unit") && wanted.test(row.id()))
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> play(row, suite.equals("launch")))));
    }

    /** A test for every so manieth of the cases that are made, claim by claim. */
    public Stream<DynamicTest> mutations(int every) {
        List<Case> all = new Mutations(corpus).all().toList();
        return IntStream.range(0, all.size()).filter(i -> i % every == 0).mapToObj(all::get)
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> play(row, true)));
    }

    /** Writes down what was played, for {@link ConformancePage}. */
    public void report() throws IOException {
        report.write(corpus);
    }

    private void play(Case row, boolean launching) {
        Played played = new Play(corpus, new HttpTransport(tool, target, platforms)).run(row, launching);
        report.add(played);
        new Verdict(played).check();
    }
}
