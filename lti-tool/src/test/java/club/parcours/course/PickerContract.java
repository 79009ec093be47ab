package club.parcours.course;

import static club.parcours.course.TestCourse.claims;
import static club.parcours.course.TestCourse.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.launch.LinkChosen;
import club.parcours.lti.DeepLinkingSettings;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Choosing what a course takes, and the answer to the LMS. */
abstract class PickerContract {
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private final TestCourse course = new TestCourse(database());
    private final UUID cohort = UUID.randomUUID();

    abstract TestDatabase database();

    @Test
    void the_answer_is_for_this_lms_and_this_request() {
        String data = "95399 <&\"' é漢";
        Viewer viewer = course.opens("00000001", cohort, settings(true, true, Optional.of(data)));
        Answered answer = choose(viewer, List.of("path"), Set.of()).orElseThrow();
        JsonObject claims = claims(answer);

        assertThat(answer.address()).isEqualTo("https://lms.example/return?course=2&sesskey=s");
        assertThat(answer.origin()).isEqualTo("https://lms.example");
        assertThat(claims.getString("iss")).isEqualTo("client-1");
        assertThat(claims.getString("aud")).isEqualTo("https://lms.example");
        assertThat(claims.getString(LTI + "deployment_id")).isEqualTo("1");
        assertThat(claims.getString(LTI + "message_type")).isEqualTo("LtiDeepLinkingResponse");
        assertThat(claims.getString(LTI + "version")).isEqualTo("1.3.0");
        assertThat(claims.getString(DL + "data")).isEqualTo(data);
        assertThat(claims.getString("nonce")).isNotBlank();
        assertThat(claims.getInt("exp") - claims.getInt("iat")).isBetween(1, 320);
        assertThat(answer.toString()).doesNotContain("eyJ").doesNotContain("sesskey");
    }

    @Test
    void every_link_has_an_address_and_an_id_of_its_own_and_a_milestone_one_column() {
        Viewer viewer = course.opens("00000002", cohort, settings(true, true, Optional.empty()));
        List<JsonObject> items = items(choose(viewer, List.of("path", "modules/M2", "milestones/PM2"),
                Set.of("modules/M2", "milestones/PM2")).orElseThrow());

        assertThat(items).extracting(item -> item.getString("url")).containsExactly("https://tool.example/app/open/path",
                "https://tool.example/app/open/modules/M2", "https://tool.example/app/open/milestones/PM2");
        assertThat(items).extracting(item -> item.getJsonObject("custom").getString("parcours_link")).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> assertThat(item.getJsonObject("custom").getString("context_id_history"))
                .isEqualTo("$Context.id.history"));
        assertThat(items).extracting(item -> item.containsKey("lineItem")).containsExactly(false, false, true);
        JsonObject column = items.get(2).getJsonObject("lineItem");
        assertThat(column.getJsonNumber("scoreMaximum").toString()).isEqualTo("10");
        assertThat(column.getString("resourceId")).isEqualTo("PM2");
        assertThat(course.chosen.told()).containsOnly(new LinkChosen(cohort, "PM2", true));
    }

    @Test
    void a_link_to_begin_with_carries_its_path_and_no_other_link_does() {
        Viewer viewer = course.opens("00000012", cohort, settings(true, true, Optional.empty()));
        List<JsonObject> items = items(choose(viewer, List.of("path", "path/nine"), Set.of()).orElseThrow());

        assertThat(items).extracting(item -> item.getString("url")).containsExactly("https://tool.example/app/open/path",
                "https://tool.example/app/open/path/nine");
        assertThat(items.get(0).getJsonObject("custom")).doesNotContainKey("parcours_path");
        assertThat(items.get(1).getJsonObject("custom").getString("parcours_path")).isEqualTo("nine");
        assertThat(items(again(viewer)).get(1).getJsonObject("custom").getString("parcours_path")).isEqualTo("nine");
    }

    @Test
    void no_data_is_not_answered_with_any_and_empty_data_is() {
        Viewer none = course.opens("00000003", cohort, settings(true, true, Optional.empty()));
        Viewer empty = course.opens("00000004", cohort, settings(true, true, Optional.of("")));

        assertThat(claims(choose(none, List.of("path"), Set.of()).orElseThrow())).doesNotContainKey(DL + "data");
        assertThat(claims(choose(empty, List.of("path"), Set.of()).orElseThrow()).getString(DL + "data")).isEmpty();
    }

    @Test
    void without_a_column_the_course_wants_none() {
        Viewer viewer = course.opens("00000005", cohort, settings(true, true, Optional.empty()));
        List<JsonObject> items = items(choose(viewer, List.of("milestones/PM2"), Set.of()).orElseThrow());

        assertThat(items.get(0)).doesNotContainKey("lineItem");
        assertThat(course.chosen.told()).containsExactly(new LinkChosen(cohort, "PM2", false));
    }

    @Test
    void an_lms_that_takes_no_column_gets_none() {
        Viewer viewer = course.opens("00000006", cohort, settings(true, false, Optional.empty()));

        assertThat(within(() -> course.picker.offers(viewer)).columns()).isFalse();
        assertThat(items(choose(viewer, List.of("milestones/PM2"), Set.of("milestones/PM2")).orElseThrow()).get(0))
                .doesNotContainKey("lineItem");
    }

    @Test
    void nothing_too_much_or_what_nobody_offers_is_refused_at_its_place() {
        Viewer viewer = course.opens("00000007", cohort, settings(false, true, Optional.empty()));

        assertThatThrownBy(() -> choose(viewer, List.of(), Set.of())).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields().get("item").key()).isEqualTo("course.picker.nothing"));
        assertThatThrownBy(() -> choose(viewer, List.of("ops/everything"), Set.of())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> choose(viewer, List.of("path", "modules/M2"), Set.of())).isInstanceOfSatisfying(
                Invalid.class, wrong -> assertThat(wrong.fields().get("item").key()).isEqualTo("course.picker.one"));
        assertThat(within(() -> course.picker.sent(viewer))).isEmpty();
    }

    @Test
    void a_second_answer_is_not_made_and_the_first_can_be_sent_again_freshly_signed() {
        Viewer viewer = course.opens("00000008", cohort, settings(true, true, Optional.empty()));
        assertThatThrownBy(() -> again(viewer)).isInstanceOf(NotFound.class);
        Answered first = choose(viewer, List.of("path", "milestones/PM2"), Set.of()).orElseThrow();

        assertThat(choose(viewer, List.of("modules/M2"), Set.of())).isEmpty();
        assertThat(within(() -> course.picker.cancel(viewer))).isEmpty();
        assertThat(within(() -> course.picker.sent(viewer))).contains(2);
        assertThat(items(again(viewer))).isEqualTo(items(first));
        assertThat(claims(again(viewer)).getString("nonce")).isNotEqualTo(claims(first).getString("nonce"));
    }

    @Test
    void who_cancels_answers_with_nothing_and_a_word() {
        Viewer viewer = course.opens("00000009", cohort, settings(true, true, Optional.of("d")));
        JsonObject claims = claims(within(() -> course.picker.cancel(viewer)).orElseThrow());

        assertThat(claims.getJsonArray(DL + "content_items")).isEmpty();
        assertThat(claims.getString(DL + "msg")).isEqualTo("Rien n’a été choisi dans Parcours.");
        assertThat(claims.getString(DL + "data")).isEqualTo("d");
        assertThat(claims).doesNotContainKey(DL + "errormsg");
    }

    @Test
    void an_lms_that_takes_no_links_is_told_so() {
        DeepLinkingSettings wanted = settings(true, true, Optional.empty());
        Viewer viewer = course.opens("0000000a", cohort, new DeepLinkingSettings(wanted.returnUrl(), Set.of("image"), true,
                true, Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(within(() -> course.picker.offers(viewer)).wanted()).isFalse();
        JsonObject claims = claims(within(() -> course.picker.cancel(viewer)).orElseThrow());
        assertThat(claims.getJsonArray(DL + "content_items")).isEmpty();
        assertThat(claims.getString(DL + "errormsg")).startsWith("Parcours donne des liens");
    }

    @Test
    void a_link_is_open_in_the_days_of_the_organisations_zone_also_when_it_is_sent_again() {
        Viewer viewer = course.opens("0000000c", cohort, settings(true, true, Optional.empty()));
        List<JsonObject> items = items(choose(viewer, List.of("path", "milestones/PM2"), Set.of(),
                Map.of("milestones/PM2", new DatesDraft("2027-03-15", "2027-03-28", "2027-03-28"),
                        "modules/M2", new DatesDraft("not chosen", "", ""))).orElseThrow());

        assertThat(items.get(0)).doesNotContainKeys("available", "submission");
        assertThat(items.get(1).getJsonObject("available").getString("startDateTime")).isEqualTo("2027-03-14T23:00:00Z");
        assertThat(items.get(1).getJsonObject("available").getString("endDateTime")).isEqualTo("2027-03-28T21:59:59Z");
        assertThat(items.get(1).getJsonObject("submission").getString("endDateTime")).isEqualTo("2027-03-28T21:59:59Z");
        assertThat(items.get(1).getJsonObject("submission")).hasSize(1);
        assertThat(items(again(viewer))).isEqualTo(items);
    }

    @Test
    void what_is_no_day_or_comes_before_the_opening_is_refused_at_its_field_and_nothing_is_kept() {
        Viewer viewer = course.opens("0000000d", cohort, settings(true, true, Optional.empty()));

        assertRefused(viewer, new DatesDraft("15.3.2027", "", ""), "opens-path", "course.picker.date.wrong");
        assertRefused(viewer, new DatesDraft("", "2027-02-30", ""), "closes-path", "course.picker.date.wrong");
        assertRefused(viewer, new DatesDraft("2027-03-15", "2027-03-14", ""), "closes-path", "course.picker.date.before");
        assertRefused(viewer, new DatesDraft("2027-03-15", "", "2027-03-14"), "due-path", "course.picker.date.before");
        assertThat(within(() -> course.picker.sent(viewer))).isEmpty();
    }

    private void assertRefused(Viewer viewer, DatesDraft typed, String field, String why) {
        assertThatThrownBy(() -> choose(viewer, List.of("path"), Set.of(), Map.of("path", typed)))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields().get(field).key()).isEqualTo(why));
    }

    @Test
    void a_picker_takes_one_statement_and_an_answer_three_however_many_links_it_brings() {
        Viewer viewer = course.opens("0000000e", cohort, settings(true, true, Optional.empty()));

        assertThat(course.database.statements(() -> within(() -> course.picker.offers(viewer)))).isEqualTo(1);
        assertThat(course.database.statements(() -> choose(viewer, List.of("path"), Set.of()))).isEqualTo(3);
        Viewer other = course.opens("0000000f", cohort, settings(true, true, Optional.empty()));
        assertThat(course.database.statements(() -> choose(other, List.of("path", "modules/M2", "milestones/PM2"),
                Set.of("milestones/PM2")))).isEqualTo(3);
        assertThat(course.database.statements(() -> again(other))).isEqualTo(2);
    }

    @Test
    void another_launch_has_nothing_to_choose() {
        Viewer viewer = course.opens("0000000b", cohort, settings(true, true, Optional.empty()));
        Viewer other = new Viewer("0000ffff", viewer.tenant(), viewer.person(), cohort, viewer.role(), "fr",
                Optional.empty(), viewer.zone(), false);

        assertThatThrownBy(() -> within(() -> course.picker.offers(other))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> choose(other, List.of("path"), Set.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> within(() -> course.picker.cancel(other))).isInstanceOf(NotFound.class);
    }

    private Optional<Answered> choose(Viewer viewer, List<String> items, Set<String> graded) {
        return choose(viewer, items, graded, Map.of());
    }

    private Optional<Answered> choose(Viewer viewer, List<String> items, Set<String> graded,
            Map<String, DatesDraft> dates) {
        return within(() -> course.picker.choose(viewer, items, graded, dates));
    }

    private Answered again(Viewer viewer) {
        return within(() -> course.picker.again(viewer));
    }

    private <T> T within(java.util.concurrent.Callable<T> work) {
        return course.within(work);
    }

    private static List<JsonObject> items(Answered answered) {
        return claims(answered).getJsonArray(DL + "content_items").getValuesAs(JsonObject.class);
    }
}
