package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.Module;
import club.parcours.curriculum.OverdueCard;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.AuditView;
import club.parcours.tenancy.DeploymentView;
import club.parcours.tenancy.InvitationState;
import club.parcours.tenancy.InvitationView;
import club.parcours.tenancy.Invited;
import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.RegistrationView;
import club.parcours.web.Letterhead;
import club.parcours.web.TestMessages;
import club.parcours.web.TestTemplates;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of a referent, in each language, with hostile words in it, below a hostile letterhead. */
class DeskTemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"alert(2) & 'ok' ]]>";

    record Sample(String template, Record view, String language) {
        @Override
        public String toString() {
            return template + " " + language;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_renders_and_lets_no_markup_through(Sample sample) {
        Letterhead letterhead = new Letterhead(HOSTILE, Optional.of("0a1b"), Optional.of("7a1f5c"), Optional.of(HOSTILE),
                Optional.of(HOSTILE), Optional.of(HOSTILE), List.of());
        String page = TestTemplates.below(letterhead, viewer(sample.language()), new DeskTab(), new GroupTab())
                .invalid(sample.template(), sample.view(), new Invalid(wrong())).toString();

        assertThat(page).contains("<main", "<nav", "class=\"house\"", "class=\"contact", "letterhead/colours?v=7a1f5c")
                .doesNotContain("<script>alert").doesNotContain("\" onfocus=").doesNotContain("$").doesNotContain("#end")
                .doesNotContain("Optional[").doesNotContain(" style=").doesNotContain("club.parcours");
        assertThat(page.split("<form ", -1)).as("each form carries a token").hasSameSizeAs(page.split("name=\"csrf\"", -1));
    }

    static Stream<Sample> samples() {
        return Stream.of("fr", "en", "ar-XB").flatMap(DeskTemplatesTest::in);
    }

    private static Stream<Sample> in(String language) {
        OrganisationView organisation = new OrganisationView(ID, HOSTILE, true, NOW);
        SettingsDraft draft = new SettingsDraft(HOSTILE, HOSTILE, HOSTILE, HOSTILE, "Europe/Paris", "fr", List.of("fr"),
                HOSTILE);
        Map<Record, String> pages = new LinkedHashMap<>();
        pages.put(new DeskView(organisation, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty()), "home/desk");
        pages.put(new DeskView(organisation, List.of(registration()), List.of(
                new InvitationView(ID, NOW, NOW, InvitationState.OPEN, Optional.empty())),
                overdue(language), Optional.of(new Invited(ID, URI.create("https://tool.example/app/lti/register/secret"), NOW)),
                Optional.of(new DeskView.Renewal(ID, ""))), "home/desk");
        pages.put(new DeskView(organisation, List.of(registration()), List.of(), List.of(), Optional.empty(),
                Optional.of(new DeskView.Renewal(ID, HOSTILE))), "home/desk");
        pages.put(new SettingsView(draft, TestMessages.in("fr", "en", "ar").offered(), SettingsForm.zones(),
                Optional.of("0a1b"), 200), "home/settings");
        pages.put(new SettingsView(draft, TestMessages.in("fr").offered(), List.of(), Optional.empty(), 200),
                "home/settings");
        pages.put(new DeskJournalView(List.of(), Optional.empty(), ID.toString()), "home/journal");
        pages.put(new DeskJournalView(List.of(entry(true, ""), entry(false, ""), entry(false, ID.toString()),
                entry(false, "another")), Optional.of(ID), ID.toString()), "home/journal");
        return pages.entrySet().stream().map(page -> new Sample(page.getValue(), page.getKey(), language));
    }

    private static List<OverdueCard> overdue(String language) {
        return TheCurriculum.asShipped().modules(language).stream().map(Module::card)
                .map(card -> new OverdueCard(card, List.of(), "2026.9-lyon", 2)).toList();
    }

    private static RegistrationView registration() {
        URI address = URI.create("https://lms.example/path");
        return new RegistrationView(ID, ID, NOW, HOSTILE, HOSTILE, address, address, address, Optional.empty(),
                List.of("RS256"), true, true, List.of(), true, false, Optional.empty(), List.of(
                        new DeploymentView(ID, ID, HOSTILE, ID, HOSTILE, true, false, true, NOW),
                        new DeploymentView(ID, ID, HOSTILE, ID, HOSTILE, false, true, false, NOW)));
    }

    private static AuditView entry(boolean operator, String person) {
        return new AuditView(ID, NOW, Optional.of(ID), operator, Optional.of(person).filter(text -> !text.isEmpty()),
                "settings-changed", Optional.empty(), HOSTILE);
    }

    private static Map<String, Invalid.Message> wrong() {
        return Map.of("name", new Invalid.Message("desk.name.wrong", 200), "accent", new Invalid.Message("desk.accent.pale"),
                "language", new Invalid.Message("desk.language.wrong"), "logo", new Invalid.Message("desk.logo.large", 200),
                "zone", new Invalid.Message("desk.zone.wrong"));
    }

    private static Viewer viewer(String language) {
        return new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, Role.FACILITATOR, language, Optional.of("fr"),
                ZoneId.of("Europe/Paris"), false, true, false);
    }
}
