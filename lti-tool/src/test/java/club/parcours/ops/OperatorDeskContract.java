package club.parcours.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.lti.MovingClock;
import club.parcours.outbox.TestParking;
import club.parcours.privacy.AuditView;
import club.parcours.privacy.TestTrail;
import club.parcours.tenancy.NewRegistration;
import club.parcours.tenancy.Registered;
import club.parcours.tenancy.RegistrationView;
import club.parcours.tenancy.TestDesks;
import club.parcours.web.TestSessions;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OperatorDeskContract {
    /** The tables an operator's desk may touch; none of them holds a name, an answer, a story or a score. */
    private static final Set<String> MAY = Set.of("tenant", "platform_registration", "platform_deployment", "tool_key",
            "invitation", "parcel", "audit_entry", "browser_session", "operator_link", "operator_session");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z_]+)");

    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final OperatorDesk desk = new OperatorDesk();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String issuer = "https://" + run + ".example";

    abstract TestDatabase database();

    @BeforeEach
    void wire() {
        desk.organisations = TestDesks.organisations(database, clock);
        desk.connections = TestDesks.connections(database);
        desk.deployments = TestDesks.deployments(database, clock);
        desk.invitations = TestDesks.invitations(database, clock);
        desk.keyring = TestDesks.keyring(database, clock);
        desk.parking = TestParking.on(database, clock);
        desk.sessions = TestSessions.on(database, clock);
        desk.trail = TestTrail.on(database, clock);
    }

    @Test
    void no_statement_of_the_desk_touches_what_people_say_or_who_they_are() {
        Registered registered = registered();
        RegistrationView view = in(() -> desk.connections.registration(registered.registration()));
        UUID parcel = UUID.randomUUID();

        List<String> statements = database.sql(() -> {
            in(() -> desk.create("Another " + run));
            run(() -> desk.rename(registered.tenant(), "Renamed " + run));
            run(() -> desk.suspendRegistration(registered.registration(), true));
            run(() -> desk.suspendRegistration(registered.registration(), false));
            run(() -> desk.suspendDeployment(registered.registration(), view.deployments().get(0).id(), true));
            run(() -> desk.move(registered.registration(), told(issuer + "/new", "2")));
            run(() -> desk.suspend(registered.tenant(), true));
            run(() -> desk.suspend(registered.tenant(), false));
            assertThatThrownBy(() -> run(() -> desk.sendAgain(parcel))).isInstanceOf(NotFound.class);
            UUID invitation = in(() -> desk.invite(registered.tenant())).id();
            run(() -> desk.revoke(registered.tenant(), invitation));
            run(() -> desk.erasedAgain(2));
            assertThatThrownBy(() -> run(() -> desk.refuse(registered.registration(), view.deployments().get(0).id())))
                    .isInstanceOf(NotFound.class);
            in(() -> desk.deployments.waiting());
            in(() -> desk.invitations.of(registered.tenant()));
            in(() -> desk.organisations.all());
            in(() -> desk.connections.of(registered.tenant()));
            in(() -> desk.connections.registration(registered.registration()));
            in(() -> desk.keyring.keys());
            in(() -> desk.parking.view(Optional.empty()));
            in(() -> desk.trail.all(Optional.empty()));
        });

        assertThat(statements).hasSizeGreaterThan(20);
        assertThat(statements).allSatisfy(sql -> assertThat(TABLE.matcher(sql).results()
                .map(found -> found.group(1)).toList()).as(sql).isNotEmpty().isSubsetOf(MAY));
    }

    @Test
    void each_page_costs_the_same_number_of_statements_however_much_there_is() {
        Registered registered = registered();
        assertThat(database.statements(() -> in(() -> desk.organisations.all()))).isEqualTo(1);
        assertThat(database.statements(() -> in(() -> desk.connections.of(registered.tenant())))).isEqualTo(3);
        assertThat(database.statements(() -> in(() -> desk.deployments.waiting()))).isEqualTo(2);
        assertThat(database.statements(() -> in(() -> desk.invitations.of(registered.tenant())))).isEqualTo(1);
        assertThat(database.statements(() -> in(() -> desk.connections.registration(registered.registration()))))
                .isEqualTo(3);
    }

    @Test
    void every_deed_stands_in_the_trail_with_what_was_changed() {
        Registered registered = registered();
        run(() -> desk.suspendRegistration(registered.registration(), true));
        run(() -> desk.move(registered.registration(), told(issuer + "/new", "2")));
        run(() -> desk.move(registered.registration(), told(issuer + "/new", "2")));

        run(() -> desk.renewed(registered.registration()));

        List<AuditView> trail = in(() -> desk.trail.of(registered.tenant(), Optional.empty()));
        assertThat(trail).extracting(AuditView::deed).containsExactlyInAnyOrder("registration-changed",
                "registration-moved", "registration-suspended", "registration-renewed");
        assertThat(trail).extracting(AuditView::detail)
                .contains(issuer + " parcours → " + issuer + "/new client-2");
        assertThat(trail).allSatisfy(entry -> assertThat(entry.operator()).isTrue());
    }

    @Test
    void a_moved_registration_is_the_same_with_another_face() {
        Registered registered = registered();
        run(() -> desk.move(registered.registration(), told(issuer + "/new", "2")));

        RegistrationView moved = in(() -> desk.connections.registration(registered.registration()));
        assertThat(moved.id()).isEqualTo(registered.registration());
        assertThat(moved.issuer()).isEqualTo(issuer + "/new");
        assertThat(moved.clientId()).isEqualTo("client-2");
        assertThat(moved.allowedHosts()).containsExactly("10.0.0.1:443");
        assertThat(moved.deployments()).singleElement()
                .satisfies(deployment -> assertThat(deployment.deployment()).isEqualTo("1"));
    }

    @Test
    void a_registration_cannot_take_anothers_place() {
        Registered registered = registered();
        TestDesks.register(database, clock, told(issuer + "/new", "2"));

        assertThatThrownBy(() -> run(() -> desk.move(registered.registration(), told(issuer + "/new", "2"))))
                .isInstanceOf(Invalid.class);
        assertThat(in(() -> desk.trail.of(registered.tenant(), Optional.empty()))).isEmpty();
    }

    @Test
    void a_name_is_given_once() {
        in(() -> desk.create("Club " + run));

        assertThatThrownBy(() -> in(() -> desk.create("  Club " + run + " "))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> in(() -> desk.create("  "))).isInstanceOf(Invalid.class);
    }

    @Test
    void what_does_not_exist_cannot_be_changed() {
        UUID nobody = UUID.randomUUID();

        assertThatThrownBy(() -> run(() -> desk.rename(nobody, "x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(() -> desk.suspend(nobody, true))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(() -> desk.suspendRegistration(nobody, true))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(() -> desk.suspendDeployment(registered().registration(), nobody, true)))
                .isInstanceOf(NotFound.class);
    }

    private Registered registered() {
        return TestDesks.register(database, clock, new NewRegistration(issuer, "parcours", "1", Optional.empty(),
                URI.create(issuer + "/auth"),
                URI.create(issuer + "/token"), URI.create(issuer + "/keys"), "Club " + run, Optional.empty(),
                Optional.empty(), false, List.of(), Set.of(), false));
    }

    private static NewRegistration told(String issuer, String deployment) {
        return new NewRegistration(issuer, "client-2", deployment, Optional.empty(), URI.create(issuer + "/auth"),
                URI.create(issuer + "/token"), URI.create(issuer + "/keys"), "Other " + issuer, Optional.empty(),
                Optional.of("audience"), true, List.of("10.0.0.1:443"), Set.of("ES256"), false);
    }

    private void run(Runnable work) {
        database.within(CurrentTenant.NOBODY, work);
    }

    private <T> T in(Callable<T> work) {
        return database.within(CurrentTenant.NOBODY, work);
    }
}
