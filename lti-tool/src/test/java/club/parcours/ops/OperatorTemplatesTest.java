package club.parcours.ops;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.launch.RefusedLaunchView;
import club.parcours.launch.RefusedLaunchesView;
import club.parcours.outbox.OutboxView;
import club.parcours.outbox.ParkedView;
import club.parcours.privacy.AuditView;
import club.parcours.tenancy.DeploymentView;
import club.parcours.tenancy.InvitationState;
import club.parcours.tenancy.InvitationView;
import club.parcours.tenancy.Invited;
import club.parcours.tenancy.KeyState;
import club.parcours.tenancy.KeyView;
import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.Pause;
import club.parcours.tenancy.RegistrationView;
import club.parcours.tenancy.WaitingDeployment;
import club.parcours.web.Messages;
import club.parcours.web.Standpoint;
import club.parcours.web.Templates;
import club.parcours.web.TestMessages;
import club.parcours.web.TestTemplates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the operator, full and empty, in each language, with hostile words in it. */
class OperatorTemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"alert(2) & 'ok' ]]>";
    private static final Pattern DEED = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    record Sample(String template, Record view, String language) {
        @Override
        public String toString() {
            return template + " " + language;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_renders_and_lets_no_markup_through(Sample sample) {
        Standpoint at = new Standpoint("/app/operator", sample.language(), ZoneId.of("Europe/Paris"), "secret",
                List.of(new Templates.Tab("One", "key", ""), new Templates.Tab("Two", "key", "keys")));
        String page = templates().page(at, sample.template(), sample.view(), wrong()).toString();

        assertThat(page).contains("<main", "<nav").doesNotContain("<script>").doesNotContain("\" onfocus=")
                .doesNotContain("$").doesNotContain("#end").doesNotContain("Optional[").doesNotContain(" style=")
                .doesNotContain("club.parcours").doesNotContain("/app/s/");
        assertThat(page.split("<form ", -1)).as("each form carries a token")
                .hasSameSizeAs(page.split("name=\"csrf\"", -1));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void signing_in_shows_a_button_only_with_a_link(String language) {
        String with = templates().plain("ops/sign-in", new SignInView(HOSTILE, "ops.sign-in.ready"), language).toString();
        String without = templates().plain("ops/sign-in", new SignInView("", "ops.sign-in.spent"), language).toString();

        assertThat(with).contains("<form method=\"post\" action=\"/app/operator/sign-in\"").doesNotContain("<script");
        assertThat(without).contains("deployment/bin/operator").doesNotContain("<form");
    }

    @Test
    void every_deed_has_its_words() throws IOException {
        Messages messages = TestMessages.in("fr", "en");
        Set<String> deeds = new TreeSet<>();
        for (String source : List.of("ops/OperatorDesk", "ops/Operators", "home/Desk")) {
            String code = Files.readString(Path.of("src/main/java/club/parcours", source + ".java"));
            DEED.matcher(code).results().forEach(deed -> deeds.add(deed.group(1)));
        }
        assertThat(deeds).hasSizeGreaterThan(12)
                .allSatisfy(deed -> assertThat(messages.has("fr", "desk.deed." + deed)).as(deed).isTrue());
    }

    static Stream<String> languages() {
        return Stream.of("fr", "en", "ar-XB");
    }

    static Stream<Sample> samples() {
        return languages().flatMap(OperatorTemplatesTest::in);
    }

    private static Stream<Sample> in(String language) {
        OrganisationView organisation = new OrganisationView(ID, HOSTILE, true, NOW);
        OrganisationView closed = new OrganisationView(ID, HOSTILE, false, NOW);
        OwnNames names = OwnNames.of(List.of(organisation));
        RegistrationView registration = registration(true);
        Map<Record, String> pages = new LinkedHashMap<>();
        pages.put(new OrganisationsView(List.of(), HOSTILE, List.of()), "ops/organisations");
        pages.put(new OrganisationsView(List.of(organisation, closed), "",
                List.of(new WaitingDeployment(ID, ID, ID, HOSTILE, HOSTILE, HOSTILE, NOW))), "ops/organisations");
        pages.put(new OrganisationDeskView(closed, HOSTILE, List.of(), List.of(), Optional.empty()), "ops/organisation");
        pages.put(new OrganisationDeskView(organisation, HOSTILE, List.of(registration), invitations(),
                Optional.of(new Invited(ID, URI.create("https://tool.example/app/lti/register/secret"), NOW))), "ops/organisation");
        pages.put(new RegistrationDeskView(registration(false), Agreed.of(registration), Optional.empty(),
                List.of(organisation)), "ops/registration");
        pages.put(new RegistrationDeskView(registration, Agreed.of(registration), Optional.of(""), List.of(organisation)),
                "ops/registration");
        pages.put(new RegistrationDeskView(registration, Agreed.of(registration), Optional.of(HOSTILE),
                List.of(organisation)), "ops/registration");
        pages.put(KeysView.of(List.of(key(KeyState.NEXT), key(KeyState.ACTIVE))), "ops/keys");
        pages.put(KeysView.of(List.of(key(KeyState.ACTIVE), key(KeyState.RETIRED))), "ops/keys");
        pages.put(new OutboxDeskView(new OutboxView(0, Optional.empty(), List.of(), Optional.empty()), names),
                "ops/outbox");
        pages.put(new OutboxDeskView(new OutboxView(3, Optional.of(NOW),
                List.of(new ParkedView(ID, ID, "score", HOSTILE, NOW, NOW)), Optional.of(ID)), names), "ops/outbox");
        pages.put(new RefusedLaunchesView(List.of(), Map.of(), Optional.empty(), 0), "ops/refusals");
        pages.put(new RefusedLaunchesView(List.of(new RefusedLaunchView(ID, NOW, ID, "7", "jwt_signature_invalid",
                "0a1b2c3d", List.of("iss"), 1)), Map.of(ID, HOSTILE), Optional.of(ID), 7), "ops/refusals");
        pages.put(new JournalView(List.of(), Optional.empty(), names), "ops/journal");
        pages.put(new JournalView(List.of(entry(true), entry(false)), Optional.of(ID), names), "ops/journal");
        return pages.entrySet().stream().map(page -> new Sample(page.getValue(), page.getKey(), language));
    }

    private static RegistrationView registration(boolean renewable) {
        URI address = URI.create("https://lms.example/path");
        return new RegistrationView(ID, ID, NOW, HOSTILE, HOSTILE, address, address, address, Optional.of(HOSTILE),
                List.of("RS256"), true, true, List.of("10.0.0.1:443"), renewable, true, Optional.of(new Pause(NOW, "why")), List.of(
                        new DeploymentView(ID, ID, HOSTILE, ID, HOSTILE, true, false, true, NOW),
                        new DeploymentView(ID, ID, HOSTILE, ID, HOSTILE, false, true, false, NOW),
                        new DeploymentView(ID, ID, HOSTILE, ID, HOSTILE, false, false, true, NOW)));
    }

    private static List<InvitationView> invitations() {
        return Stream.of(InvitationState.values())
                .map(state -> new InvitationView(ID, NOW, NOW, state, Optional.empty())).toList();
    }

    private static KeyView key(KeyState state) {
        return new KeyView("kid-" + state, state, NOW, NOW, state == KeyState.RETIRED ? Optional.of(NOW) : Optional.empty(),
                state == KeyState.ACTIVE);
    }

    private static AuditView entry(boolean operator) {
        return new AuditView(ID, NOW, Optional.of(ID), operator, operator ? Optional.empty() : Optional.of(ID.toString()),
                "registration-moved", Optional.of(ID), HOSTILE);
    }

    private static Map<String, Invalid.Message> wrong() {
        return Map.of("name", new Invalid.Message("desk.name.taken"), "key", new Invalid.Message("desk.key.waits"),
                "issuer", new Invalid.Message("desk.registration.taken"));
    }

    private static Templates templates() {
        return TestTemplates.seenBy(new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, Role.NONE, "fr", Optional.empty(),
                ZoneOffset.UTC, false));
    }
}
