package club.parcours.milestone;

import static club.parcours.milestone.ReviewsRig.elsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.FilePlace;
import club.parcours.files.FileView;
import club.parcours.files.Kind;
import club.parcours.files.OwnFile;
import club.parcours.files.TestFiles;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.takeout.Addressed;
import club.parcours.takeout.BookletView.Enclosed;
import club.parcours.takeout.Pen;
import club.parcours.takeout.Silenced;
import club.parcours.web.TestTemplates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of it is kept, and how. */
abstract class ReviewDataContract {
    private final Facts<Silenced> silenced = new Facts<>();
    private final ReviewsRig rig = new ReviewsRig(database());
    private final Viewer lina = rig.lina;
    private final Viewer fanta = rig.fanta;
    private final Viewer omar = rig.omar;

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @Test
    void a_voice_is_heard_with_the_copy_it_was_submitted_with_and_advice_by_whom_it_is_for() {
        UUID voice = rig.in(() -> TestFiles.voice(rig.files, lina, folder));
        rig.tap(() -> rig.files.keep(lina, "exercise", "M3E2", List.of(voice)));
        rig.story(1, "Le marché", voice);
        rig.story(2, "La fuite");
        assertThatThrownBy(() -> hear(fanta, voice)).as("not submitted").isInstanceOf(NotFound.class);
        rig.submit();
        hear(fanta, voice);
        rig.tap(() -> rig.files.keepOnly(lina, "exercise", "M3E2", List.of()));
        hear(fanta, voice);
        for (Viewer other : List.of(elsewhere(fanta), rig.viewer(Role.PARTICIPANT), rig.viewer(Role.MENTOR))) {
            assertThatThrownBy(() -> hear(other, voice)).isInstanceOf(NotFound.class);
        }

        Optional<OwnFile.Use> copy = rig.in(() -> rig.files.own(lina, voice)).uses().filter(use -> use.room().equals(Reviews.ROOM))
                .findFirst();
        assertThat(rig.in(() -> rig.audience.places(lina, List.of(copy.orElseThrow().reference()))))
                .containsValue(new FilePlace("milestone.place.copy", rig.shown().plan().title().value(), "milestones/PM3", true));
        UUID advice = rig.in(() -> TestFiles.voice(rig.files, fanta, folder));
        UUID submission = rig.seenBy(fanta).get(0).id();
        assertInvalid(() -> rig.decide(omar, submission, spoken(advice)), "file");
        rig.decide(fanta, submission, spoken(advice));
        hear(lina, advice);
        hear(omar, advice);
        assertThat(rig.in(() -> holder().addressed(lina.person()))).as("what goes along with her is what was said to her")
                .containsExactly(new Addressed(fanta.person(), advice, Addressed.From.FACILITATOR));
        assertThat(told(lina, Map.of(advice.toString(), heard(lina, advice)))).contains("<audio", "files/0001-voice.webm", "Conseil à écouter");
        assertThat(told(lina, Map.of())).as("whoever spoke is gone").contains("a effacé cet enregistrement").doesNotContain("<audio");
        for (Viewer other : List.of(fanta, omar)) {
            assertThat(rig.in(() -> holder().addressed(other.person()))).isEmpty();
        }
        assertThat(rig.in(() -> rig.reviews.readers.of(lina, submission))).extracting(one -> one.reader())
                .as("of those who listened").containsOnly(Optional.of(fanta.person()), Optional.of(omar.person()));
        for (Viewer other : List.of(elsewhere(omar), rig.viewer(Role.PARTICIPANT))) {
            assertThatThrownBy(() -> hear(other, advice)).isInstanceOf(NotFound.class);
        }
        rig.tap(() -> rig.reviews.takeBack(lina, submission));
        assertThatThrownBy(() -> hear(fanta, voice)).as("taken back").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hear(lina, voice)).as("nobody keeps it any more").isInstanceOf(NotFound.class);
    }

    @Test
    void what_stands_in_a_copy_is_known_until_it_is_taken_back() {
        assertThat(copied()).isEmpty();
        rig.twoStories();
        rig.submit();
        assertThat(copied()).hasSize(2);
        assertThat(rig.database.statements(this::copied)).isLessThanOrEqualTo(2);
        UUID submission = rig.seenBy(fanta).get(0).id();
        rig.tap(() -> rig.reviews.takeBack(lina, submission));
        assertThat(copied()).isEmpty();
    }

    private Set<UUID> copied() {
        return rig.in(() -> rig.reviews.submissions.copied(lina.person()));
    }

    @Test
    void what_is_submitted_and_said_is_sealed_given_out_and_erased() throws SQLException {
        rig.twoStories();
        rig.submit();
        rig.decide(fanta, Decision.ALMOST, "Dis ce que tu as fait", "");
        rig.decide(omar, Decision.REACHED, "", "Vu à deux");
        assertThat(stored()).isNotEmpty().noneMatch(column -> Stream.of("marché", "Dis ce", "Vu à").anyMatch(column::contains));

        MilestoneHolder holder = holder();
        MilestoneHolder.Told told = (MilestoneHolder.Told) rig.in(() -> holder.export(lina.person()));
        assertThat(told.submissions()).singleElement().satisfies(one -> {
            assertThat(one.copy().orElseThrow().entries()).hasSize(2);
            assertThat(one.decisions()).extracting(JudgementView::advice)
                    .containsExactly(Optional.of("Dis ce que tu as fait"), Optional.empty());
        });
        assertThat(((MilestoneHolder.Told) rig.in(() -> holder.export(fanta.person()))).decidedAboutOthers()).isEqualTo(1);
        assertThat(told(lina, Map.of())).contains("Dis ce que tu as fait", "Vu à deux", "presque", "Envoi 1").doesNotContain("Fanta", "ALMOST");
        assertThat(rig.in(() -> holder.write(new Pen(fanta, Map.of(), TestTemplates.seenBy(fanta))))).isEmpty();

        rig.tap(() -> holder.erase(fanta.person()));
        assertThat(rig.seenBy(omar).get(0).judgements()).extracting(one -> one.judge().isPresent()).containsExactly(false, true);
        rig.tap(() -> holder.erase(lina.person()));
        assertThat(stored()).isEmpty();
        assertThat(rig.in(() -> rig.milestones.standings(lina.person()))).isEmpty();
    }

    @Test
    void what_was_spoken_goes_with_whoever_spoke_and_with_whom_it_was_about() {
        rig.twoStories();
        rig.submit();
        UUID advice = rig.in(() -> TestFiles.voice(rig.files, fanta, folder));
        rig.decide(fanta, rig.seenBy(fanta).get(0).id(), spoken(advice));
        assertThat(said().voice()).contains(advice.toString());
        assertThat(said().unheard()).isFalse();
        assertThat(rig.in(() -> holder().stays(fanta.person()))).containsExactly("milestone.stays-decided");
        assertThat(rig.in(() -> holder().stays(lina.person()))).isEmpty();

        rig.tap(() -> holder().erase(lina.person()));
        assertThat(rig.in(() -> rig.files.mine(fanta, List.of(advice)))).as("it is about who was erased").isEmpty();

        rig.twoStories();
        rig.submit();
        UUID later = rig.in(() -> TestFiles.voice(rig.files, fanta, folder));
        rig.decide(fanta, rig.seenBy(fanta).get(0).id(), spoken(later));
        rig.tap(() -> holder().erase(fanta.person()));
        assertThat(silenced.told()).as("whoever took it along").containsExactly(new Silenced(lina.person()));
        assertThat(said().voice()).as("there is nothing to play").isEmpty();
        assertThat(said().unheard()).isTrue();
    }

    @Test
    void what_was_spoken_of_a_decision_that_is_gone_can_be_removed_and_else_not() {
        rig.twoStories();
        rig.submit();
        UUID advice = rig.in(() -> TestFiles.voice(rig.files, fanta, folder));
        rig.decide(fanta, rig.seenBy(fanta).get(0).id(), spoken(advice));
        String reference = rig.in(() -> rig.files.own(fanta, advice)).keptWith().orElseThrow().reference();
        assertThat(rig.in(() -> rig.audience.places(fanta, List.of(reference))).get(reference).stays()).isTrue();
        assertThatThrownBy(() -> rig.tap(() -> rig.audience.takeOut(fanta, reference, advice))).isInstanceOf(Conflict.class);

        rig.tap(() -> rig.reviews.judgements.erase(lina.person()));
        assertThat(rig.in(() -> rig.audience.places(fanta, List.of(reference)))).as("in nothing any more").isEmpty();
        rig.tap(() -> rig.audience.takeOut(fanta, reference, advice));
    }

    private JudgementView said() {
        return rig.in(() -> rig.reviews.own(lina, "PM3")).get(0).last().orElseThrow();
    }

    private static Verdict spoken(UUID voice) {
        return new Verdict(Optional.empty(), Optional.of(Decision.ALMOST), Set.of(), List.of(), "", Optional.of(voice), "");
    }

    private void hear(Viewer viewer, UUID file) {
        TestFiles.open(rig.database, rig.tenant, rig.files, viewer, file);
    }

    private String told(Viewer viewer, Map<String, Enclosed> along) {
        return rig.in(() -> holder().write(new Pen(viewer, along, TestTemplates.seenBy(viewer)))).orElseThrow().toString();
    }

    private static Enclosed heard(Viewer viewer, UUID voice) {
        return new Enclosed("0001-voice.webm", true, false, new FileView(voice, Kind.VOICE, "audio/webm", 1, 1, Instant.EPOCH),
                Addressed.From.FACILITATOR);
    }

    private MilestoneHolder holder() {
        MilestoneHolder holder = new MilestoneHolder();
        holder.assessments = rig.milestones.assessments;
        holder.submissions = rig.reviews.submissions;
        holder.judgements = rig.reviews.judgements;
        holder.rules = rig.milestones.rules.rows;
        holder.vault = rig.vault;
        holder.curriculum = TheCurriculum.asShipped();
        holder.syllabus = TheCurriculum.syllabus(holder.curriculum);
        holder.files = rig.files;
        holder.silenced = silenced;
        return holder;
    }

    private List<String> stored() throws SQLException {
        List<String> stored = new ArrayList<>();
        try (Connection connection = rig.database.application().getConnection()) {
            connection.setAutoCommit(false);
            if (rig.database.toString().equals("postgresql")) {
                connection.createStatement().execute("select set_config('parcours.tenant', '" + rig.tenant + "', true)");
            }
            ResultSet rows = connection.createStatement().executeQuery("select frozen from milestone_submission where person_id = '"
                    + lina.person() + "' union all select advice from milestone_judgement where person_id = '" + lina.person()
                    + "' and advice is not null union all select reason from milestone_judgement where person_id = '"
                    + lina.person() + "' and reason is not null");
            while (rows.next()) {
                stored.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
            }
        }
        return stored;
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String field) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys(field));
    }
}
