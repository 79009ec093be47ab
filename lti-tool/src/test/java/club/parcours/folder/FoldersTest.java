package club.parcours.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.competence.TestCompetences;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.exercise.Exercises;
import club.parcours.exercise.TestExercises;
import club.parcours.files.TestFiles;
import club.parcours.gradebook.Gradebook;
import club.parcours.gradebook.TransferView;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Milestones;
import club.parcours.milestone.TestMilestones;
import club.parcours.people.CohortView;
import club.parcours.people.People;
import club.parcours.people.RosterView;
import club.parcours.portfolio.EntryRecorded;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import club.parcours.web.Letterhead;
import club.parcours.web.TestMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it takes to put a folder together. */
class FoldersTest {
    /** The course of Lina, which Fanta runs. */
    private final class Group extends People {
        @Override
        public boolean isMember(Viewer viewer, PersonId person) {
            return viewer.role().facilitates() && person.equals(lina.person());
        }

        @Override
        public Map<PersonId, String> names(Viewer viewer, Collection<PersonId> wanted) {
            return callNames(wanted, viewer.language());
        }

        @Override
        public Map<PersonId, String> callNames(Collection<PersonId> wanted, String language) {
            return wanted.contains(lina.person()) ? Map.of(lina.person(), "Lina") : Map.of();
        }

        @Override
        public Optional<CohortView> cohort(UUID cohort) {
            return Optional.of(new CohortView(cohort, Optional.of("Club printemps"), Optional.empty(), Optional.empty(),
                    RosterView.NONE, Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }

    /** Nothing was ever sent. */
    private static final class NoGrades extends Gradebook {
        @Override
        public Function<String, Optional<TransferView>> transfers(Viewer viewer, PersonId person) {
            return milestone -> Optional.empty();
        }
    }

    private final TestDatabase database = TestDatabase.h2();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer lina = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer fanta = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    private final Folders folders = new Folders();
    private Exercises exercises;
    private TestCompetences claims;

    @BeforeEach
    void wire() {
        Vault vault = TestVault.on(database, TestKeys.master());
        Curriculum curriculum = TheCurriculum.asShipped();
        Facts<PortfolioChanged> changed = new Facts<>();
        Facts<EntryRecorded> recorded = new Facts<>();
        Facts<EntryRemoved> removed = new Facts<>();
        Portfolio portfolio = TestPortfolio.on(database, vault, changed, recorded, removed);
        claims = new TestCompetences(database, vault, portfolio, curriculum, recorded, removed);
        exercises = TestExercises.on(database, vault, portfolio, curriculum, courses);
        Milestones milestones = TestMilestones.on(database, portfolio, curriculum, new NoGrades(), changed, new Facts<>(), courses);
        folders.people = new Group();
        folders.syllabus = TheCurriculum.syllabus(curriculum, courses);
        folders.curriculum = curriculum;
        folders.exercises = exercises;
        folders.diary = TestExercises.diary(exercises);
        folders.milestones = milestones;
        folders.reviews = TestMilestones.reviews(database, milestones, vault, TestFiles.on(database, vault, Clock.systemUTC()),
                claims.views);
        folders.competences = claims.door();
        folders.readers = TestPortfolio.readers(portfolio);
        folders.messages = TestMessages.in("fr", "en");
        folders.letterheads = organisation -> Letterhead.BLANK;
        folders.clock = Clock.systemUTC();
        TestPortfolio.inTheCourse(portfolio, lina.person());
        in(() -> List.of(vault.create(lina.person()), vault.create(fanta.person())));
    }

    @Test
    void a_folder_takes_as_many_statements_whatever_the_course_teaches_and_whatever_was_done() {
        assertThat(rows()).as("and the keys are opened").isGreaterThan(50);
        int whole = statements();
        courses.paths.put(fanta.cohort(), "discovery");
        assertThat(statements()).as("three modules instead of ten").isEqualTo(whole).isEqualTo(11);
        courses.paths.clear();

        in(() -> TestExercises.pass(exercises, lina, "M1E1"));
        in(() -> TestExercises.pass(exercises, lina, "M2E1"));
        assertThat(statements()).isEqualTo(whole);
        for (String competence : List.of("C01", "C02", "C03")) {
            in(() -> {
                claims.say(lina, competence, 1);
                claims.show(lina, competence, Visibility.FACILITATOR);
                return competence;
            });
        }
        int claimed = statements();
        in(() -> {
            claims.say(lina, "C04", 1);
            claims.show(lina, "C04", Visibility.FACILITATOR);
            return "C04";
        });
        assertThat(statements()).as("with what it takes to note that somebody looked").isEqualTo(claimed).isLessThan(20);
    }

    @Test
    void it_is_for_those_who_run_the_course_and_about_somebody_else() {
        assertThatThrownBy(() -> in(() -> folders.of(fanta, fanta.person()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> folders.of(fanta, new PersonId(UUID.randomUUID())))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> folders.of(lina, lina.person()))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_three_say_is_in_it_too_where_the_course_words_the_framework_otherwise(@TempDir Path editions) throws IOException {
        TheCurriculum.keep(editions, "2026.89", texts -> {
            texts.computeIfPresent("competences.yaml", (name, text) -> text.replace("BOUSSOLE-1", "BOUSSOLE-0"));
            return texts;
        });
        folders.curriculum = TheCurriculum.with(editions, Clock.systemUTC(), courses);
        courses.editions.put(fanta.cohort(), "2026.89");
        assertThat(in(() -> folders.curriculum.framework(fanta).version())).isEqualTo("BOUSSOLE-0");
        in(() -> {
            claims.say(lina, "C01", 1);
            claims.show(lina, "C01", Visibility.FACILITATOR);
            return "C01";
        });

        assertThat(in(() -> folders.of(fanta, lina.person())).parts()).filteredOn(part -> part.id().equals("views")).singleElement()
                .satisfies(part -> assertThat(part.rows()).hasSize(1));
    }

    private int rows() {
        return in(() -> folders.of(fanta, lina.person())).parts().stream().mapToInt(part -> part.rows().size()).sum();
    }

    private int statements() {
        return database.statements(() -> in(() -> folders.of(fanta, lina.person())));
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
