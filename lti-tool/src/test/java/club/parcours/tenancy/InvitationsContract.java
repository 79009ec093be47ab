package club.parcours.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.NotFound;
import club.parcours.lti.DeploymentState;
import club.parcours.lti.MovingClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

abstract class InvitationsContract {
    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final TestTenancy node = new TestTenancy(database, clock);
    private final Invitations invitations = node.invitations();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String issuer = "https://lms.example/" + run;

    abstract TestDatabase database();

    @Test
    void an_invitation_is_known_by_its_link_alone_and_the_link_is_not_kept() throws Exception {
        Invited invited = invite("Club " + run);
        Guest guest = guest(token(invited));

        assertThat(invited.link().toString()).matches("https://tool\\.example/app/lti/register/[A-Za-z0-9_-]{43}");
        assertThat(invited.toString()).doesNotContain(token(invited));
        assertThat(guest.tenantName()).isEqualTo("Club " + run);
        assertThat(guest.state()).isEqualTo(InvitationState.OPEN);
        assertThat(node.transaction(() -> invitations.guest("another"))).isEmpty();
        try (var connection = database.application().getConnection();
                var rows = connection.createStatement().executeQuery("select token_hash from invitation where id = '"
                        + invited.id() + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).hasSize(43).isNotEqualTo(token(invited));
        }
    }

    @Test
    void a_week_later_it_is_over() {
        Invited invited = invite("Club " + run);
        clock.pass(Duration.ofDays(7).plusSeconds(1));

        assertThat(guest(token(invited)).state()).isEqualTo(InvitationState.EXPIRED);
        assertThat(node.<Boolean>transaction(() -> invitations.hold(invited.id()))).isFalse();
    }

    @Test
    void nobody_invites_for_ever() {
        UUID tenant = guest(token(invite("Club " + run))).tenant();

        assertThatThrownBy(() -> node.transaction(() -> invitations.create(tenant, Duration.ofDays(31), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> node.transaction(() -> invitations.create(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_was_taken_back_opens_nothing_and_only_its_own_organisation_takes_it_back() {
        Invited invited = invite("Club " + run);
        UUID tenant = guest(token(invited)).tenant();
        assertThatThrownBy(() -> revoke(UUID.randomUUID(), invited.id())).isInstanceOf(NotFound.class);
        revoke(tenant, invited.id());

        assertThat(guest(token(invited)).state()).isEqualTo(InvitationState.REVOKED);
        assertThat(node.<Boolean>transaction(() -> invitations.hold(invited.id()))).isFalse();
        assertThat(node.transaction(() -> invitations.of(tenant))).extracting(InvitationView::state)
                .containsExactly(InvitationState.REVOKED);
    }

    @Test
    void of_two_at_once_one_is_let_in() throws Exception {
        Invited invited = invite("Club " + run);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            var tries = both.invokeAll(List.of(
                    () -> node.<Boolean>transaction(() -> invitations.hold(invited.id())),
                    () -> node.<Boolean>transaction(() -> invitations.hold(invited.id()))));
            assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void what_was_held_in_vain_is_free_again() {
        Invited invited = invite("Club " + run);
        assertThat(hold(invited)).isTrue();
        node.transaction(() -> {
            invitations.release(invited.id());
            return true;
        });
        assertThat(hold(invited)).isTrue();
        clock.pass(Duration.ofSeconds(121));
        assertThat(hold(invited)).as("whoever held it is gone").isTrue();
    }

    @Test
    void an_invitation_connects_one_lms_to_its_organisation() {
        Invited invited = invite("Club " + run);
        Registered registered = redeem(invited, told("client", Optional.of("7"))).orElseThrow();
        node.known().forget(new PlatformChanged(registered.registration()));

        Place place = node.tenancy().resolve(registered.registration(), "7").orElseThrow();
        assertThat(place.tenant()).isEqualTo(guest(token(invited)).tenant());
        assertThat(place.adminsAreReferents()).isTrue();
        assertThat(guest(token(invited)).state()).isEqualTo(InvitationState.SPENT);
        assertThatThrownBy(() -> redeem(invited, told("client", Optional.of("7")))).isInstanceOf(Conflict.class);
        assertThat(hold(invited)).isFalse();
    }

    @Test
    void a_fresh_invitation_of_the_same_organisation_changes_the_registration() {
        Registered first = redeem(invite("Club " + run), told("client", Optional.of("7"))).orElseThrow();
        DynamicallyRegistered moved = new DynamicallyRegistered(issuer, "client", Optional.of("8"),
                URI.create(issuer + "/new-auth"), URI.create(issuer + "/token"), URI.create(issuer + "/keys"),
                Optional.of("audience"), Set.of("ES256"), "moodle", false, issuer, Optional.empty(), Optional.empty());
        Registered again = redeem(invite("Club " + run), moved).orElseThrow();
        node.known().forget(new PlatformChanged(first.registration()));

        assertThat(again).isEqualTo(new Registered(first.registration(), first.tenant(), false));
        assertThat(node.known().find(first.registration()).orElseThrow().authorizationEndpoint())
                .hasToString(issuer + "/new-auth");
        assertThat(node.tenancy().resolve(first.registration(), "7")).isPresent();
        assertThat(node.tenancy().resolve(first.registration(), "8")).isPresent();
    }

    @Test
    void another_organisations_invitation_never_changes_a_registration_and_is_not_spent() {
        Registered first = redeem(invite("Club " + run), told("client", Optional.of("7"))).orElseThrow();
        Invited other = invite("Other club " + run);
        DynamicallyRegistered evil = new DynamicallyRegistered(issuer, "client", Optional.of("9"),
                URI.create("https://evil.example"), URI.create("https://evil.example"),
                URI.create("https://evil.example"), Optional.empty(), Set.of("RS256"), "moodle", false,
                "https://evil.example", Optional.empty(), Optional.empty());

        assertThat(redeem(other, evil)).isEmpty();
        node.known().forget(new PlatformChanged(first.registration()));
        assertThat(node.known().find(first.registration()).orElseThrow().jwksUri()).hasToString(issuer + "/keys");
        assertThat(node.known().deployment(first.registration(), "9")).isEqualTo(DeploymentState.UNKNOWN);
        assertThat(guest(token(other)).state()).isEqualTo(InvitationState.OPEN);
    }

    @Test
    void administrators_of_a_shared_lms_are_not_referents() {
        redeem(invite("Club " + run), told("one", Optional.of("1"))).orElseThrow();
        Registered second = redeem(invite("Other club " + run), told("two", Optional.of("1"))).orElseThrow();
        node.known().forget(new PlatformChanged(second.registration()));

        assertThat(node.tenancy().resolve(second.registration(), "1").orElseThrow().adminsAreReferents()).isFalse();
    }

    @Test
    void a_private_host_may_be_called_for_an_open_invitation_and_then_for_its_registration() {
        Invited invited = node.transaction(() -> invitations.create("Club " + run, Optional.empty(),
                Invitations.A_WEEK, List.of("127.0.0.1:8090")));
        UUID id = invited.id();

        assertThat(node.known().allows(id, "127.0.0.1", 8090)).isTrue();
        assertThat(node.known().allows(id, "127.0.0.1", 80)).isFalse();
        assertThat(node.known().allows(invite("Club " + run).id(), "127.0.0.1", 8090)).isFalse();
        Registered registered = redeem(invited, told("client", Optional.empty())).orElseThrow();
        node.known().forget(new PlatformChanged(registered.registration()));
        assertThat(registered.registration()).as("connections stay its own").isEqualTo(id);
        assertThat(node.known().allows(id, "127.0.0.1", 8090)).isTrue();
    }

    @Test
    void the_secret_for_later_is_sealed_and_only_its_own_organisation_gets_it() throws Exception {
        Registered registered = redeem(invite("Club " + run), told("client", Optional.of("7"))).orElseThrow();
        UUID id = registered.registration();

        Renewal renewal = node.transaction(() -> node.tenancy().renewal(registered.tenant(), id)).orElseThrow();
        assertThat(renewal.token()).isEqualTo("secret");
        assertThat(renewal.configuration()).isEqualTo(issuer + "/conf");
        assertThat(renewal.toString()).doesNotContain("secret");
        assertThat(node.transaction(() -> node.tenancy().renewal(UUID.randomUUID(), id))).isEmpty();
        try (var connection = database.application().getConnection();
                var rows = connection.createStatement().executeQuery(
                        "select registration_token from platform_registration where id = '" + id + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(new String(rows.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("secret");
        }
    }

    @Test
    void an_lms_told_by_the_operator_gave_no_way_to_change_it_later() {
        Registered registered = node.register(new NewRegistration(issuer, "client", "1", Optional.empty(),
                URI.create(issuer), URI.create(issuer), URI.create(issuer), "Club " + run, Optional.empty(),
                Optional.empty(), false, List.of(), Set.of(), false));

        assertThat(node.transaction(() -> node.tenancy().renewal(registered.tenant(), registered.registration())))
                .isEmpty();
    }

    private Invited invite(String tenant) {
        return node.transaction(() -> invitations.create(tenant, Optional.of("fr"), Invitations.A_WEEK, List.of()));
    }

    private boolean hold(Invited invited) {
        return node.<Boolean>transaction(() -> invitations.hold(invited.id()));
    }

    private Optional<Registered> redeem(Invited invited, DynamicallyRegistered told) {
        return node.transaction(() -> invitations.redeem(invited.id(), told));
    }

    private void revoke(UUID tenant, UUID invitation) {
        node.transaction(() -> {
            invitations.revoke(tenant, invitation);
            return true;
        });
    }

    private Guest guest(String token) {
        return node.transaction(() -> invitations.guest(token)).orElseThrow();
    }

    private DynamicallyRegistered told(String client, Optional<String> deployment) {
        return new DynamicallyRegistered(issuer, client, deployment, URI.create(issuer + "/auth"),
                URI.create(issuer + "/token"), URI.create(issuer + "/keys"), Optional.empty(), Set.of("RS256"), "moodle",
                false, issuer + "/conf", Optional.of(URI.create(issuer + "/r")), Optional.of("secret"));
    }

    private static String token(Invited invited) {
        return invited.link().getPath().substring("/app/lti/register/".length());
    }
}
