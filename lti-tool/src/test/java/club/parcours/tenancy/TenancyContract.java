package club.parcours.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Seal;
import club.parcours.kernel.TestMasterKey;
import club.parcours.lti.DeploymentState;
import club.parcours.lti.MovingClock;
import club.parcours.lti.Registration;
import club.parcours.lti.SigningKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

abstract class TenancyContract {
    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final TestTenancy node = new TestTenancy(database, clock);
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String issuer = "http://127.0.0.1:8090/" + run;
    private final NewRegistration one = told(issuer, "1", "Club " + run);

    abstract TestDatabase database();

    @Test
    void an_lms_told_twice_is_one_registration() {
        Registered first = node.register(one);
        Registered again = node.register(one);

        assertThat(first.fresh()).isTrue();
        assertThat(again).isEqualTo(new Registered(first.registration(), first.tenant(), false));
        assertThat(node.known().byIssuer(issuer)).hasSize(1);
    }

    @Test
    void telling_it_again_changes_what_is_different() {
        Registered first = node.register(one);
        NewRegistration moved = new NewRegistration(issuer, "parcours", "1", Optional.empty(), one.authorizationEndpoint(),
                one.tokenEndpoint(), URI.create(issuer + "/new-keys"), one.tenant(), Optional.empty(),
                Optional.of("audience"), true, List.of(), Set.of("ES256"), true);

        assertThat(node.register(moved)).isEqualTo(new Registered(first.registration(), first.tenant(), true));
        Registration agreed = node.known().find(first.registration()).orElseThrow();
        assertThat(agreed.jwksUri()).hasToString(issuer + "/new-keys");
        assertThat(agreed.tokenAudience()).contains("audience");
        assertThat(agreed.algorithms()).containsExactly("ES256");
        assertThat(agreed.anonymousLaunches()).isTrue();
        assertThat(node.known().allows(first.registration(), "127.0.0.1", 8090)).isFalse();
        assertThat(node.tenancy().resolve(first.registration(), "1").orElseThrow().adminsAreReferents()).isTrue();
    }

    @Test
    void a_deployment_that_an_operator_closes_stays_closed_until_told_otherwise() {
        UUID registration = node.register(one).registration();

        assertThat(node.register(inState("DISABLED")).fresh()).isTrue();
        assertThat(node.known().deployment(registration, "1")).isEqualTo(DeploymentState.DISABLED);
        assertThat(node.register(one).fresh()).isFalse();
        assertThat(node.tenancy().resolve(registration, "1")).isEmpty();

        assertThat(node.register(inState("ENABLED")).fresh()).isTrue();
        assertThat(node.tenancy().resolve(registration, "1")).isPresent();
    }

    @Test
    void a_launch_finds_its_organisation_by_registration_and_deployment() {
        Registered registered = node.register(one);

        assertThat(node.tenancy().resolve(registered.registration(), "1")).contains(new Place(registered.tenant(), "fr",
                ZoneId.of("Europe/Paris"), registered.registration(), "1", false, List.of("http://127.0.0.1:8090")));
        assertThat(node.known().deployment(registered.registration(), "1")).isEqualTo(DeploymentState.ENABLED);
    }

    @Test
    void an_unknown_or_disabled_deployment_belongs_to_nobody() {
        Registered registered = node.register(one);

        assertThat(node.tenancy().resolve(registered.registration(), "2")).isEmpty();
        assertThat(node.known().deployment(registered.registration(), "2")).isEqualTo(DeploymentState.UNKNOWN);
        assertThat(node.known().deployment(UUID.randomUUID(), "1")).isEqualTo(DeploymentState.UNKNOWN);

        node.disable(registered.registration());
        clock.pass(Duration.ofSeconds(31));
        assertThat(node.tenancy().resolve(registered.registration(), "1")).isEmpty();
        assertThat(node.known().deployment(registered.registration(), "1")).isEqualTo(DeploymentState.DISABLED);
    }

    @Test
    void platforms_that_collide_in_everything_but_the_issuer_stay_apart() {
        Registered first = node.register(one);
        Registered second = node.register(told(issuer + "/two", "1", "Other club " + run));

        assertThat(second.registration()).isNotEqualTo(first.registration());
        assertThat(second.tenant()).isNotEqualTo(first.tenant());
        assertThat(node.known().byIssuer(issuer)).extracting(Registration::id).containsExactly(first.registration());
    }

    @Test
    void one_lms_may_serve_several_organisations_by_deployment() {
        Registered first = node.register(one);
        Registered second = node.register(told(issuer, "2", "Other club " + run));

        assertThat(second.registration()).isEqualTo(first.registration());
        assertThat(node.tenancy().resolve(first.registration(), "2").orElseThrow().tenant())
                .isEqualTo(second.tenant()).isNotEqualTo(first.tenant());
    }

    @Test
    void a_private_host_is_allowed_for_its_registration_and_port_alone() {
        Registered first = node.register(one);
        Registered second = node.register(told(issuer + "/two", "1", "Other club " + run, List.of()));

        assertThat(node.known().allows(first.registration(), "127.0.0.1", 8090)).isTrue();
        assertThat(node.known().allows(first.registration(), "127.0.0.1", 80)).isFalse();
        assertThat(node.known().allows(second.registration(), "127.0.0.1", 8090)).isFalse();
    }

    @Test
    void an_issuer_is_compared_letter_by_letter() {
        node.register(one);

        assertThat(node.known().byIssuer(issuer + "/")).isEmpty();
        assertThat(node.known().byIssuer(issuer.toUpperCase(java.util.Locale.ROOT))).isEmpty();
    }

    @Test
    void what_another_node_registers_is_known_within_thirty_seconds() {
        assertThat(node.known().byIssuer(issuer)).isEmpty();
        new TestTenancy(database, clock).register(one);

        clock.pass(Duration.ofSeconds(30));
        assertThat(node.known().byIssuer(issuer)).hasSize(1);
    }

    @Test
    void a_flood_of_unknown_issuers_costs_one_reading() {
        int statements = database.statements(() -> {
            for (int i = 0; i < 200; i++) {
                assertThat(node.known().byIssuer("https://invented.example/" + i)).isEmpty();
            }
        });

        assertThat(statements).isEqualTo(3);
    }

    @Test
    void a_paused_registration_is_paused_until_its_time() {
        Registered registered = node.register(one);
        Instant until = clock.instant().plus(Duration.ofMinutes(5)).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        node.transaction(() -> {
            node.tenancy().pause(registered.registration(), until, "token-refused");
            return until;
        });
        clock.pass(Duration.ofSeconds(31));
        assertThat(node.tenancy().pauseOf(registered.registration())).contains(new Pause(until, "token-refused"));

        clock.pass(Duration.ofMinutes(5));
        assertThat(node.tenancy().pauseOf(registered.registration())).isEmpty();
    }

    @Test
    void a_registration_nobody_knows_cannot_be_paused() {
        assertThatThrownBy(() -> node.transaction(() -> {
            node.tenancy().pause(UUID.randomUUID(), clock.instant(), "token-refused");
            return true;
        })).isInstanceOf(NotFound.class);
    }

    @Test
    void nodes_that_start_together_sign_with_the_same_key() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<SigningKey>> keys = nodes.invokeAll(List.of(
                    () -> new TestTenancy(database, clock).keys(TestKeys.master()).active(),
                    () -> new TestTenancy(database, clock).keys(TestKeys.master()).active()));
            SigningKey first = keys.get(0).get();
            SigningKey second = keys.get(1).get();
            assertThat(second.kid()).isEqualTo(first.kid());
            assertThat(second.privateKey()).isEqualTo(first.privateKey());
            assertThat(first.publicKey().getModulus().bitLength()).isEqualTo(3072);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void a_key_does_not_open_without_the_master_key() {
        node.keys(TestKeys.master()).active();

        assertThatThrownBy(() -> node.keys(TestMasterKey.fresh()).active()).isInstanceOf(Seal.Broken.class);
    }

    private NewRegistration inState(String state) {
        return new NewRegistration(issuer, one.clientId(), one.deploymentId(), Optional.of(state),
                one.authorizationEndpoint(), one.tokenEndpoint(), one.jwksUri(), one.tenant(), one.language(),
                one.tokenAudience(), one.adminsAreReferents(), one.allowedHosts(), one.algorithms(), one.anonymousLaunches());
    }

    private static NewRegistration told(String issuer, String deployment, String tenant) {
        return told(issuer, deployment, tenant, List.of("127.0.0.1:8090"));
    }

    private static NewRegistration told(String issuer, String deployment, String tenant, List<String> hosts) {
        return new NewRegistration(issuer, "parcours", deployment, Optional.empty(), URI.create(issuer + "/auth"),
                URI.create(issuer + "/token"), URI.create(issuer + "/keys"), tenant, Optional.empty(),
                Optional.empty(), false, hosts, Set.of(), false);
    }
}
