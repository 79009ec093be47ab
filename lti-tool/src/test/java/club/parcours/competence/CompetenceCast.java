package club.parcours.competence;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.EntryRecorded;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import club.parcours.takeout.Addressed;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;

/** One course: two who take part, and one who runs it. */
abstract class CompetenceCast {
    static final String C01 = "C01";
    static final List<String> ANSWERS = List.of("seen-yes", "how-alone", "others-soon");

    final TestDatabase database = database();
    final UUID tenant = UUID.randomUUID();
    final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    final Viewer alan = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    final Vault vault = TestVault.on(database, TestKeys.master());
    final Facts<EntryRecorded> recorded = new Facts<>();
    final Facts<EntryRemoved> removed = new Facts<>();
    final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<>(), recorded, removed);
    final TestCompetences room = new TestCompetences(database, vault, portfolio, TheCurriculum.asShipped(), recorded,
            removed);
    final Competences competences = room.competences;
    final Witnesses witnesses = room.witnesses;
    final Confirmations confirmations = room.confirmations;

    abstract TestDatabase database();

    @BeforeEach
    void oneCourse() {
        database.within(tenant, () -> List.of(ada, grace, alan).forEach(viewer -> vault.create(viewer.person())));
        TestPortfolio.inTheCourse(portfolio, ada.person(), grace.person());
        TestPortfolio.takingPart(portfolio, ada.person(), grace.person());
    }

    /** A claim that those who run the course see, with a story they see. */
    UUID shownClaim() {
        tap(() -> competences.say(ada, C01, 1));
        UUID story = tell("story", Map.of("competences", List.of(C01)));
        tap(() -> {
            competences.show(ada, C01, Visibility.FACILITATOR);
            portfolio.show(ada, story, Visibility.FACILITATOR);
        });
        return story;
    }

    /** What grace was asked first. */
    UUID asked() {
        return witnesses.asked(grace).get(0).opinion().id();
    }

    ClaimView mine() {
        return in(() -> competences.of(ada, ada.person(), C01));
    }

    /** The recordings of others that somebody takes along. */
    List<Addressed> along(Viewer viewer) {
        return in(() -> room.holder.addressed(viewer.person()));
    }

    UUID tell(String kind, Map<String, List<String>> fields) {
        return tell("M3E3/" + UUID.randomUUID(), kind, fields);
    }

    UUID tell(String reference, String kind, Map<String, List<String>> fields) {
        return in(() -> portfolio.record(ada, new NewEntry(kind.equals("evidence") ? "evidence" : "stories", kind, "Mot",
                Optional.empty(), Author.ME, "fr", new Origin("exercise", reference), fields))).id();
    }

    /** Confirms a level, having read what stands. */
    void confirm(Viewer facilitator, PersonId person, String competence, int level, String words, String reason) {
        room.confirm(facilitator, person, competence, level, words, reason);
    }

    /** As a page calls it in the server: in a transaction if what it calls opens one, and else in none. */
    <T> T onAPage(Class<?> called, Callable<T> work) {
        try {
            return called.isAnnotationPresent(Transactional.class) ? in(work) : work.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    void tap(Runnable work) {
        database.within(tenant, work);
    }
}
