package club.parcours.framework;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.TestAfterCommit;
import club.parcours.privacy.TestTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The room as the server wires it, on a test database, and frameworks to look at. */
public final class TestFrameworks {
    static final List<String> KNOWN = TheCurriculum.asShipped().framework("fr").competences().stream().map(Competence::id).toList();
    static final List<String> LANGUAGES = List.of("fr", "en", "ar");
    static final Term WELCOME = new Term("ACC1", "Accueillir le public", "Je dis bonjour et je demande.", List.of("C02", "C10"));

    private TestFrameworks() {}

    public static Frameworks on(TestDatabase database, Clock clock) {
        Frameworks frameworks = new Frameworks();
        frameworks.frameworks = new OwnFrameworks();
        frameworks.frameworks.entities = database.entities();
        frameworks.remembered = new Remembered();
        frameworks.afterCommit = new TestAfterCommit();
        frameworks.trail = TestTrail.on(database, clock);
        frameworks.ids = new Ids();
        frameworks.clock = clock;
        return frameworks;
    }

    /** A referent gives a competence a term and publishes; the framework is begun if there is none. @return the version */
    public static String publish(Frameworks frameworks, Viewer referent, String code, String term, String label, String competence) {
        if (frameworks.list(referent).stream().noneMatch(one -> one.naming().code().equals(code))) {
            frameworks.begin(referent, new Naming("Référentiel " + code, code, "fr"), LANGUAGES);
        }
        DraftView draft = frameworks.one(referent, code);
        frameworks.take(referent, code, draft.version(), List.of(new Term(term, label, "", List.of(competence))), false);
        return frameworks.publish(referent, code, frameworks.one(referent, code).version());
    }

    /** With these words, whatever they are. */
    public static OwnTags tags(String words) {
        return version(words).tags("C01").orElseThrow();
    }

    static VersionView version(String words) {
        return new VersionView(UUID.randomUUID(), "CLUB-2", 2, words, "fr", Instant.parse("2026-11-29T10:00:00Z"),
                List.of(new Term("ACC1", words, words, List.of("C01", "C12"))));
    }
}
