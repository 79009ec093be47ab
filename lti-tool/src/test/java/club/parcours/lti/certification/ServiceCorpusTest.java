package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The service corpus: each case is a platform that answers by a script, and what the tool makes of it. */
class ServiceCorpusTest {
    private static final Corpus CORPUS = new Corpus();
    private static final ConformanceReport REPORT = new ConformanceReport("services");

    static Stream<Case> cases() {
        return CORPUS.cases("services").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_service_is_used_as_the_corpus_says(Case row) {
        List<String> got = new ServicePlay(CORPUS, row).run();
        REPORT.add(row, String.join("; ", got));
        assertThat(got).isEqualTo(ServicePlay.expected(row));
    }

    @Test
    void every_service_has_its_cases_and_no_id_is_used_twice() {
        assertThat(cases().map(Case::id)).doesNotHaveDuplicates();
        Map<String, Long> perService = cases().collect(Collectors.groupingBy(row -> row.id().split("-")[0], Collectors.counting()));
        assertThat(perService.keySet()).containsExactlyInAnyOrder("TK", "AG", "RO", "KY", "RG", "DL", "NO");
        assertThat(perService.values()).allMatch(count -> count >= 8);
    }

    @AfterAll
    static void write_the_report() throws IOException {
        REPORT.write(CORPUS);
    }
}
