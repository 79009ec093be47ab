package club.parcours.registration;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.registration.ConnectPage.ByHandView;
import club.parcours.registration.ConnectPage.Choice;
import club.parcours.registration.ConnectPage.ConnectView;
import club.parcours.registration.ConnectPage.Field;
import club.parcours.web.Templates;
import club.parcours.web.TestTemplates;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTemplatesTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    private final Templates templates = TestTemplates.seenBy(new Viewer("0a1b2c3d", UUID.randomUUID(),
            new PersonId(UUID.randomUUID()), UUID.randomUUID(), Role.PARTICIPANT, "fr", Optional.empty(),
            ZoneId.of("Europe/Paris"), false));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void what_an_lms_says_is_shown_and_never_run(String language) {
        String confirm = templates.plain("registration/confirm", new ConfirmView(HOSTILE, HOSTILE, HOSTILE, HOSTILE,
                List.of(HOSTILE), List.of("registration.ask.name"), true), language).toString();
        String refused = templates.plain("registration/refused",
                new RefusedView("issuer_foreign", "0a1b2c3d", HOSTILE), language).toString();
        String done = templates.plain("registration/done",
                new DoneView(HOSTILE, true, true, Lms.MOODLE.nextKeys()), language).toString();

        assertThat(List.of(confirm, refused, done)).allSatisfy(page ->
                assertThat(page).contains("<main").doesNotContain("<script>").doesNotContain("<nav"));
        assertThat(confirm).contains("action=\"/app/lti/register\"", "name=\"asking\"");
        assertThat(refused).contains("issuer_foreign", "0a1b2c3d", "data-refused");
        assertThat(done).contains("/static/js/close.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void values_stand_in_fields_that_can_be_copied_without_script(String language) {
        String choice = templates.plain("registration/connect",
                new ConnectView(List.of(new Choice("moodle", "Moodle"))), language).toString();
        String byHand = templates.plain("registration/by-hand", new ByHandView("Moodle", Lms.MOODLE.beforeKeys(),
                List.of(new Field("tool", "registration.field.tool", HOSTILE, false),
                        new Field("custom", "registration.field.custom", "a=$b\nc=$d", true)),
                Lms.MOODLE.afterKeys()), language).toString();

        assertThat(choice).contains("href=\"/app/connect/moodle\"").doesNotContain("<script");
        assertThat(byHand).contains("<label class=\"fw-semibold\" for=\"field-tool\">", "readonly", "a=$b\nc=$d</textarea>")
                .doesNotContain("<script>");
    }
}
