package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.certification.Play.Played;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus against the library. Cases that only mean something over HTTP are played there. */
class CorpusTest {
    private static final Corpus CORPUS = new Corpus();
    private static final ConformanceReport REPORT = new ConformanceReport("library");

    static Stream<Case> launches() {
        return CORPUS.cases("launch").stream().filter(row -> !row.tagged("http"));
    }

    static Stream<Case> mutations() {
        return new Mutations(CORPUS).all();
    }

    static Stream<Case> logins() {
        return CORPUS.cases("login").stream().filter(row -> !row.tagged("http"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("launches")
    void a_launch_ends_as_the_corpus_says(Case row) {
        playTwice(row, true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logins")
    void a_login_ends_as_the_corpus_says(Case row) {
        playTwice(row, false);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void a_claim_that_is_missing_or_wrong_is_refused_where_it_is_needed_and_hinders_nobody_elsewhere(Case row) {
        Played played = play(row, true);
        REPORT.add(played);
        new Verdict(played).check();
    }

    @Test
    void the_corpus_and_the_mutations_hold_a_thousand_cases_and_no_id_is_used_twice() {
        List<String> ids = new ConformancePage(CORPUS).cases().map(Case::id).toList();
        assertThat(ids).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    }

    @Test
    void every_certification_case_is_there_and_no_id_is_used_twice() {
        List<Case> all = Stream.of("launch", "login").flatMap(suite -> CORPUS.cases(suite).stream()).toList();
        Set<String> ids = new TreeSet<>(all.stream().map(Case::id).toList());
        assertThat(ids).hasSameSizeAs(all);
        Set<String> numbers = new TreeSet<>(ids.stream().map(id -> id.split("-")[0]).toList());
        assertThat(numbers).containsAll(numbered("B", 12)).containsAll(numbered("T", 9))
                .containsAll(numbered("S", 10)).containsAll(numbered("J", 22));
    }

    @AfterAll
    static void write_the_report() throws IOException {
        REPORT.write(CORPUS);
    }

    private static void playTwice(Case row, boolean launching) {
        Played played = play(row, launching);
        REPORT.add(played);
        new Verdict(played).check();
        assertThat(play(row, launching).first().inShort()).as("a second run").isEqualTo(played.first().inShort());
    }

    private static Played play(Case row, boolean launching) {
        return new Play(CORPUS, new ValidatorTransport(CORPUS)).run(row, launching);
    }

    private static List<String> numbered(String letter, int count) {
        return Stream.iterate(1, n -> n + 1).limit(count).map(n -> "%s%02d".formatted(letter, n)).toList();
    }
}
