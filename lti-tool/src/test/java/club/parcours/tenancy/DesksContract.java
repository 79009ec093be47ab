package club.parcours.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.lti.DeploymentState;
import club.parcours.lti.MovingClock;
import club.parcours.web.Letterhead;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What desks change, and what launches and pages make of it. */
abstract class DesksContract {
    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final TestTenancy node = new TestTenancy(database, clock);
    private final Organisations organisations = TestDesks.organisations(database, clock);
    private final Connections connections = TestDesks.connections(database);
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Registered one = node.register(told("1", "Club " + run));

    abstract TestDatabase database();

    @Test
    void no_launch_belongs_to_a_suspended_organisation_until_it_is_resumed() {
        assertThat(node.tenancy().resolve(one.registration(), "1")).isPresent();
        run(() -> organisations.suspend(one.tenant(), true));
        clock.pass(Duration.ofSeconds(31));
        assertThat(node.tenancy().resolve(one.registration(), "1")).isEmpty();
        assertThat(node.known().deployment(one.registration(), "1")).isEqualTo(DeploymentState.DISABLED);

        run(() -> organisations.suspend(one.tenant(), false));
        clock.pass(Duration.ofSeconds(31));
        assertThat(node.tenancy().resolve(one.registration(), "1")).isPresent();
    }

    @Test
    void a_suspended_organisation_does_not_close_the_lms_it_shares() {
        Registered two = node.register(told("2", "Other " + run));
        run(() -> organisations.suspend(one.tenant(), true));
        clock.pass(Duration.ofSeconds(31));

        assertThat(node.tenancy().resolve(two.registration(), "2")).isPresent();
    }

    @Test
    void a_suspended_registration_is_unknown_until_it_is_resumed() {
        run(() -> connections.suspend(one.registration(), true));
        clock.pass(Duration.ofSeconds(31));
        assertThat(node.known().find(one.registration())).isEmpty();
        assertThat(node.known().byIssuer(issuer())).isEmpty();

        run(() -> connections.suspend(one.registration(), false));
        clock.pass(Duration.ofSeconds(31));
        assertThat(node.known().find(one.registration())).isPresent();
    }

    @Test
    void what_waits_for_a_registration_goes_out_when_it_is_resumed_or_a_pause_is_ended() {
        Instant now = Instant.now();
        run(() -> connections.outbox.put("kind", "a", one.registration(), "", now.plusSeconds(3600)));
        run(() -> connections.suspend(one.registration(), true));
        assertThat(due(one.registration())).isAfter(now.plusSeconds(3000));
        run(() -> connections.suspend(one.registration(), false));
        assertThat(due(one.registration())).isBefore(now.plusSeconds(3000));

        run(() -> database.entities().createQuery("delete from Parcel p").executeUpdate());
        run(() -> node.tenancy().pause(one.registration(), clock.instant().plusSeconds(600), "service_unauthorised"));
        run(() -> connections.outbox.put("kind", "a", one.registration(), "", now.plusSeconds(3600)));
        run(() -> connections.sendAgain(one.registration()));
        clock.pass(Duration.ofSeconds(31));
        assertThat(due(one.registration())).isBefore(now.plusSeconds(3000));
        assertThat(database.within(CurrentTenant.NOBODY, () -> connections.registration(one.registration())).pause()).isEmpty();
    }

    private Instant due(UUID registration) {
        return database.within(CurrentTenant.NOBODY, () -> database.entities().createQuery(
                "select p.dueAt from Parcel p where p.lane = :lane", Instant.class)
                .setParameter("lane", registration.toString()).getSingleResult());
    }

    @Test
    void a_moved_registration_is_found_by_its_new_issuer_and_leads_to_the_same_place() {
        NewRegistration moved = new NewRegistration(issuer() + "/new", "2", "-", Optional.empty(),
                URI.create(issuer() + "/new/auth"),
                URI.create(issuer() + "/new/token"), URI.create(issuer() + "/new/keys"), "-", Optional.empty(),
                Optional.empty(), false, List.of(), Set.of(), false);
        run(() -> connections.move(one.registration(), moved));
        clock.pass(Duration.ofSeconds(31));

        assertThat(node.known().byIssuer(issuer())).isEmpty();
        assertThat(node.known().byIssuer(issuer() + "/new")).singleElement()
                .satisfies(agreed -> assertThat(agreed.id()).isEqualTo(one.registration()));
        assertThat(node.tenancy().resolve(one.registration(), "1").orElseThrow().tenant()).isEqualTo(one.tenant());
    }

    @Test
    void a_tenant_closes_its_own_deployment_and_no_other() {
        Registered two = node.register(told("2", "Other " + run));
        UUID own = deployment(one.tenant());

        assertThatThrownBy(() -> run(() -> connections.suspendDeployment(Optional.of(two.tenant()), own, true)))
                .isInstanceOf(NotFound.class);
        run(() -> connections.suspendDeployment(Optional.of(one.tenant()), own, true));
        clock.pass(Duration.ofSeconds(31));
        assertThat(node.tenancy().resolve(one.registration(), "1")).isEmpty();
        assertThat(node.tenancy().resolve(one.registration(), "2")).isPresent();
    }

    @Test
    void a_tenant_sees_the_registrations_it_uses_with_its_own_deployments() {
        Registered two = node.register(told("2", "Other " + run));

        assertThat(in(() -> connections.of(two.tenant()))).singleElement().satisfies(view -> {
            assertThat(view.id()).isEqualTo(one.registration());
            assertThat(view.deployments()).extracting(DeploymentView::deployment).containsExactly("2");
        });
        assertThat(in(() -> connections.registration(one.registration())).deployments()).hasSize(2);
        assertThat(in(() -> connections.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void settings_reach_the_letterhead_the_launch_and_the_style_sheet() {
        run(() -> organisations.settle(one.tenant(), settings("New " + run, "en", List.of("en", "fr"), "#7a1f5c")));
        clock.pass(Duration.ofSeconds(31));
        Letterheads letterheads = new Letterheads();
        letterheads.known = node.known();

        Letterhead letterhead = letterheads.of(one.tenant());
        assertThat(letterhead.name()).isEqualTo("New " + run);
        assertThat(letterhead.contactMail()).contains("aide@example.org");
        assertThat(letterhead.languages()).containsExactly("en", "fr");
        assertThat(letterheads.sheet(one.tenant()).orElseThrow()).contains("#7a1f5c");
        assertThat(letterheads.of(UUID.randomUUID())).isEqualTo(Letterhead.BLANK);
        Place place = node.tenancy().resolve(one.registration(), "1").orElseThrow();
        assertThat(place.language()).isEqualTo("en");
        assertThat(place.zone()).isEqualTo(ZoneId.of("America/Cayenne"));
    }

    @Test
    void settings_that_cannot_be_taken_are_named_one_by_one() {
        Settings wrong = new Settings(" ", Optional.empty(), Optional.of("no mail"), Optional.of("call me"),
                ZoneId.of("Europe/Paris"), "fr", List.of("en"), Optional.of(new Accent("#ffee00")), Optional.empty());

        assertThatThrownBy(() -> run(() -> organisations.settle(one.tenant(), wrong)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("name", "contact-mail", "contact-phone", "language", "accent"));
    }

    @Test
    void a_logo_belongs_to_its_organisation_and_can_be_removed() {
        Registered two = node.register(told("2", "Other " + run));
        within(one.tenant(), () -> organisations.show(one.tenant(), Optional.of(picture())));
        within(one.tenant(), () -> organisations.show(one.tenant(), Optional.of(picture())));

        assertThat(database.within(one.tenant(), organisations::logo)).isPresent();
        assertThat(database.within(two.tenant(), organisations::logo)).isEmpty();
        assertThat(in(() -> organisations.settings(one.tenant())).logo()).isPresent();

        within(one.tenant(), () -> organisations.show(one.tenant(), Optional.empty()));
        assertThat(database.within(one.tenant(), organisations::logo)).isEmpty();
        assertThat(in(() -> organisations.settings(one.tenant())).logo()).isEmpty();
    }

    private Settings settings(String name, String language, List<String> languages, String accent) {
        return new Settings(name, Optional.of("Bureau"), Optional.of("aide@example.org"), Optional.of("+33 1 23"),
                ZoneId.of("America/Cayenne"), language, languages, Optional.of(new Accent(accent)), Optional.empty());
    }

    private UUID deployment(UUID tenant) {
        return in(() -> connections.of(tenant)).get(0).deployments().get(0).id();
    }

    private String issuer() {
        return "https://" + run + ".example";
    }

    private NewRegistration told(String deployment, String tenant) {
        return new NewRegistration(issuer(), "parcours", deployment, Optional.empty(), URI.create(issuer() + "/auth"),
                URI.create(issuer() + "/token"), URI.create(issuer() + "/keys"), tenant, Optional.empty(),
                Optional.empty(), false, List.of(), Set.of(), false);
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void within(UUID tenant, Runnable work) {
        database.within(tenant, work);
    }

    private void run(Runnable work) {
        database.within(CurrentTenant.NOBODY, work);
    }

    private <T> T in(Callable<T> work) {
        return database.within(CurrentTenant.NOBODY, work);
    }
}
