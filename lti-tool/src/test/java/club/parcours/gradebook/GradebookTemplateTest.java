package club.parcours.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.gradebook.GradebookView.Row;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.TestMessages;
import club.parcours.web.TestTemplates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradebookTemplateTest {
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"x";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void each_state_is_told_in_words_and_only_what_is_stuck_can_be_sent_again(String language) {
        List<Row> rows = new ArrayList<>();
        for (Why why : Why.values()) {
            TransferState state = switch (why) {
                case ON_ITS_WAY, UNREACHABLE, PAUSED, REGISTRATION_CLOSED -> TransferState.WAITING;
                case SENT -> TransferState.SENT;
                case SUPERSEDED -> TransferState.SUPERSEDED;
                default -> TransferState.PARKED;
            };
            rows.add(new Row(why == Why.GONE ? Optional.empty() : Optional.of(HOSTILE), transfer(why, state)));
        }
        String page = page(language, new GradebookView(rows, "start", true, Optional.of(UUID.randomUUID())));

        for (Why why : Why.values()) {
            assertThat(TestMessages.in("fr", "en").has(language, why.messageKey())).as(why.messageKey()).isTrue();
            String told = transfer(why, TransferState.PARKED).told();
            assertThat(TestMessages.in("fr", "en").has(language, told)).as("to the learner: " + told).isTrue();
        }
        assertThat(page).contains("<main", "?after=").doesNotContain("<script>alert").doesNotContain("onfocus=\"x")
                .doesNotContain("$").doesNotContain("#end").doesNotContain("Optional[");
        assertThat(page.split("/redeliveries\"", -1)).hasSize(1 + 7);
    }

    @Test
    void where_a_column_carries_all_milestones_together_it_is_said() {
        String said = "La note d’un lien vers tout le parcours";
        TransferView one = transfer(Why.SENT, TransferState.SENT);
        TransferView total = new TransferView(one.id(), one.person(), MilestoneColumn.WHOLE_PATH.milestone(), one.points(),
                one.maximum(), false, one.state(), one.reason(), one.at(), false, Optional.empty());
        assertThat(page("fr", new GradebookView(List.of(new Row(Optional.of("Ada"), total)), "start", false, Optional.empty()))).contains(said);
        assertThat(page("fr", new GradebookView(List.of(new Row(Optional.of("Ada"), one)), "start", false, Optional.empty())))
                .doesNotContain(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void an_empty_gradebook_says_what_will_stand_here(String language) {
        assertThat(page(language, new GradebookView(List.of(), "start", false, Optional.empty())))
                .contains("<main").doesNotContain("<table").doesNotContain("$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void what_the_platform_has_stands_beside_it_in_words(String language) {
        Points ours = new Points(new BigDecimal(4), BigDecimal.TEN, false);
        Instant now = Instant.parse("2026-11-25T13:02:00Z");
        List<Row> rows = new ArrayList<>();
        for (Seen.What what : Seen.What.values()) {
            rows.add(row(what == Seen.What.GRADE ? new Seen(what, new BigDecimal("47"), null, now)
                    : Seen.without(what, now), ours));
        }
        rows.add(row(new Seen(Seen.What.GRADE, new BigDecimal("20"), new BigDecimal("50"), now), ours));
        String page = page(language, new GradebookView(rows, "start", false, Optional.empty()));

        assertThat(page).contains("/gradebook/comparisons/start\"").doesNotContain("$").doesNotContain("#grade")
                .doesNotContain("#end").doesNotContain("Optional[");
        assertThat(page.split("\\bid=\"report-", -1)).hasSize(1 + 5);
        assertThat(rows.get(0).transfer().seen().orElseThrow().same()).as("47 of 10").isFalse();
        assertThat(rows.get(4).transfer().seen().orElseThrow().same()).as("20 of 50 are 4 of 10").isTrue();
    }

    private static Row row(Seen seen, Points ours) {
        TransferView plain = transfer(Why.SENT, TransferState.SENT);
        return new Row(Optional.of("Ada"), new TransferView(plain.id(), plain.person(), plain.milestone(), plain.points(),
                plain.maximum(), false, plain.state(), plain.reason(), plain.at(), false,
                Optional.of(seen.view(ours))));
    }

    private static TransferView transfer(Why why, TransferState state) {
        return new TransferView(UUID.randomUUID(), new PersonId(UUID.randomUUID()), "PM2", new BigDecimal("4.0000"),
                new BigDecimal("10.0000"), false, state, why.messageKey(), Instant.parse("2026-11-25T13:02:00Z"),
                state == TransferState.PARKED || state == TransferState.SUPERSEDED, Optional.empty());
    }

    private static String page(String language, GradebookView view) {
        Viewer viewer = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
                Role.FACILITATOR, language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
        return TestTemplates.seenBy(viewer).page("gradebook/index", view).toString();
    }
}
