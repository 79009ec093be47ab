package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.Reason;
import club.parcours.web.TestTemplates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedLaunchesTemplateTest {
    private static final String HOSTILE = "https://lms.example/<script>alert(1)</script>";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void every_reason_is_told_in_words_with_its_step(String language) {
        UUID registration = UUID.randomUUID();
        List<RefusedLaunchView> refusals = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            refusals.add(new RefusedLaunchView(UUID.randomUUID(), Instant.parse("2026-11-25T13:02:00Z"),
                    reason.status() == 503 ? UUID.randomUUID() : registration, Step.of(reason).id(), reason.code(),
                    "0a1b2c3d", reason.status() == 401 ? List.of("iss", "sub") : List.of(), 3));
        }
        String page = page(language, new RefusedLaunchesView(refusals, Map.of(registration, HOSTILE),
                Optional.of(UUID.randomUUID()), 0));

        assertThat(page).contains("<main", "?before=", "jwt_signature_invalid").doesNotContain("<script>alert")
                .doesNotContain("$").doesNotContain("#end").doesNotContain("Optional[");
        assertThat(page.split("<article", -1)).hasSize(1 + Reason.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void an_empty_page_says_what_will_stand_here(String language) {
        assertThat(page(language, new RefusedLaunchesView(List.of(), Map.of(), Optional.empty(), 0)))
                .contains("<main").doesNotContain("<article").doesNotContain("$");
    }

    private static String page(String language, RefusedLaunchesView view) {
        Viewer viewer = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
                Role.REFERENT, language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
        return TestTemplates.seenBy(viewer).page("launch/refusals", view).toString();
    }
}
