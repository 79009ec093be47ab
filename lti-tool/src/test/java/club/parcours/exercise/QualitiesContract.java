package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.FileDoors;
import club.parcours.files.TestFiles;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Qualities that are noted anew: a word that stays is the entry it was, with who may see it, and any other is private. */
abstract class QualitiesContract {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final QualitiesExercise QUALITIES = (QualitiesExercise) CURRICULUM.exercise("M2E4", "fr").orElseThrow();
    private static final List<String> IDS = QUALITIES.qualities().stream().map(Item::id).toList();

    private final TestDatabase database = database();
    private final Viewer ada = TestPortfolio.viewer(UUID.randomUUID(), new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<>(), removed);
    private final Exercises exercises = TestExercises.on(database, vault, portfolio, CURRICULUM);

    abstract TestDatabase database();

    @BeforeEach
    void sheHasAKeyAndTheExerciseListens() {
        removed.observedBy(TestExercises.removals(exercises)::forget);
        in(() -> vault.create(ada.person()));
    }

    @Test
    void another_quality_is_another_entry_and_seen_by_nobody_yet() {
        note("choice", IDS.get(0), IDS.get(2));
        EntryView stays = entries().get(1);
        entries().forEach(entry -> show(entry, Visibility.GROUP));
        note("choice", IDS.get(1), IDS.get(2));

        assertThat(shown()).containsOnly(entry(IDS.get(1), Visibility.ME), entry(IDS.get(2), Visibility.GROUP));
        assertThat(entries()).extracting(EntryView::id).contains(stays.id());
        note("choice", IDS.get(0), IDS.get(1));
        assertThat(shown()).as("and it does not come back as it was").containsOnly(entry(IDS.get(0), Visibility.ME),
                entry(IDS.get(1), Visibility.ME));
        assertThat(in(() -> exercises.states(ada.person()))).containsEntry("M2E4", State.DONE);
    }

    @Test
    void other_own_words_are_another_entry_too_and_the_same_word_twice_is_one() {
        note("own", "calme", "drôle");
        entries().forEach(entry -> show(entry, Visibility.FACILITATOR));
        note("own", "vive", "drôle");
        assertThat(entries()).extracting(EntryView::text, EntryView::visibility)
                .containsOnly(tuple("vive", Visibility.ME), tuple("drôle", Visibility.FACILITATOR));

        note("own", "vive", "vive");
        assertThat(entries()).extracting(EntryView::text).containsExactly("vive");
    }

    @Test
    void a_word_that_is_said_no_more_is_told_to_whoever_keeps_a_copy_and_takes_no_answer_apart() {
        note("own", "calme", "drôle");
        note("own", "vive", "drôle");

        assertThat(removed.told()).extracting(fact -> fact.entry().text(), EntryRemoved::replaced)
                .containsExactly(tuple("calme", true));
        assertThat(in(() -> exercises.given(ada.person(), "M2E4")).orElseThrow().all("own")).containsExactly("vive", "drôle");
        UUID left = entries().get(0).id();
        database.within(ada.tenant(), () -> portfolio.removeEntry(ada, left));
        assertThat(removed.told()).extracting(EntryRemoved::replaced).containsExactly(true, false);
    }

    @Test
    void a_quality_that_was_kept_under_its_number_stays_that_entry_and_gives_its_number_to_no_other() {
        note("choice", IDS.get(0), IDS.get(1));
        List<EntryView> before = entries();
        for (int at = 0; at < before.size(); at++) {
            numbered(before.get(at).id(), at + 1);
        }
        show(before.get(0), Visibility.GROUP);
        note("choice", IDS.get(0), IDS.get(1));
        assertThat(entries()).extracting(EntryView::id, entry -> entry.origin().reference())
                .containsExactly(tuple(before.get(0).id(), "M2E4/1"), tuple(before.get(1).id(), "M2E4/2"));

        note("choice", IDS.get(1), IDS.get(2));
        assertThat(shown()).containsOnly(entry(IDS.get(1), Visibility.ME), entry(IDS.get(2), Visibility.ME));
        assertThat(entries().get(0).id()).isEqualTo(before.get(1).id());
        assertThat(entries().get(1).id()).isNotEqualTo(before.get(0).id());
    }

    @Test
    void qualities_noted_anew_take_the_place_of_a_voice(@TempDir Path folder) {
        TestPortfolio.inTheCourse(portfolio, ada.person());
        UUID voice = in(() -> TestFiles.voice(exercises.toldFiles.files, ada, folder));
        note("voice", voice.toString());
        entries().forEach(entry -> show(entry, Visibility.FACILITATOR));
        Viewer teacher = TestPortfolio.viewer(ada.tenant(), new PersonId(UUID.randomUUID()), Role.FACILITATOR);
        in(() -> vault.create(teacher.person()));
        assertThat(in(() -> FileDoors.opens(exercises.toldFiles.files, teacher, voice))).isTrue();
        note("own", "gaie", "calme");

        assertThat(entries()).extracting(EntryView::text).containsExactly("gaie", "calme");
        assertThat(in(() -> FileDoors.opens(exercises.toldFiles.files, teacher, voice))).isFalse();
    }

    /** As an edition before this one named it. */
    private void numbered(UUID entry, int number) {
        in(() -> database.entities().createNativeQuery("update portfolio_entry set origin_reference = :name where id = :id")
                .setParameter("name", "M2E4/" + number).setParameter("id", entry).executeUpdate());
    }

    private void note(String field, String... words) {
        in(() -> exercises.noteQualities(ada, QUALITIES, new Sheet(Map.of(field, List.of(words)))));
    }

    private void show(EntryView entry, Visibility audience) {
        in(() -> portfolio.show(ada, entry.id(), audience));
    }

    private List<Tuple> shown() {
        return entries().stream().map(entry -> entry(entry.choice().orElseThrow(), entry.visibility())).toList();
    }

    private static Tuple entry(String choice, Visibility audience) {
        return tuple(choice, audience);
    }

    private List<EntryView> entries() {
        return in(() -> portfolio.of(ada, ada.person())).entries("quality");
    }

    private <T> T in(Callable<T> work) {
        return database.within(ada.tenant(), work);
    }
}
