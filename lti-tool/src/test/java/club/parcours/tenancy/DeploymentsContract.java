package club.parcours.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.NotFound;
import club.parcours.lti.DeploymentState;
import club.parcours.lti.MovingClock;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class DeploymentsContract {
    private final MovingClock clock = new MovingClock();
    private final TestTenancy node = new TestTenancy(database(), clock);
    private final Deployments deployments = node.deployments();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Registered club = register("https://lms.example/" + run, "Club " + run);

    abstract TestDatabase database();

    @Test
    void a_deployment_nobody_told_of_waits_once() {
        see("new");
        see("new");
        see("1");

        assertThat(waiting()).extracting(WaitingDeployment::deployment).containsExactly("new");
        assertThat(state("new")).isEqualTo(DeploymentState.PENDING);
        assertThat(state("1")).as("it was told of").isEqualTo(DeploymentState.ENABLED);
        assertThat(node.tenancy().resolve(club.registration(), "new")).isEmpty();
    }

    @Test
    void no_more_than_twenty_wait_for_one_registration() {
        for (int i = 0; i < 25; i++) {
            see("flood " + i);
        }

        assertThat(waiting()).hasSize(Deployments.MOST_WAITING);
    }

    @Test
    void an_lms_nobody_knows_waits_nowhere() {
        node.transaction(() -> {
            deployments.seen(UUID.randomUUID(), "new");
            return true;
        });

        assertThat(waiting()).isEmpty();
    }

    @Test
    void once_approved_it_belongs_to_the_organisation() {
        see("new");
        decide(() -> deployments.approve(club.tenant(), waiting().get(0).id()));

        assertThat(node.tenancy().resolve(club.registration(), "new").orElseThrow().tenant()).isEqualTo(club.tenant());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void once_refused_it_stays_out_and_does_not_wait_again() {
        see("new");
        decide(() -> deployments.refuse(club.tenant(), waiting().get(0).id()));
        see("new");

        assertThat(state("new")).isEqualTo(DeploymentState.DISABLED);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void another_organisation_neither_sees_nor_decides() {
        Registered other = register("https://other.example/" + run, "Other " + run);
        see("new");
        UUID id = waiting().get(0).id();

        assertThat(node.transaction(() -> deployments.waiting(other.tenant()))).isEmpty();
        assertThatThrownBy(() -> decide(() -> deployments.approve(other.tenant(), id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decide(() -> deployments.refuse(other.tenant(), id))).isInstanceOf(NotFound.class);
        assertThat(state("new")).isEqualTo(DeploymentState.PENDING);
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        see("new");
        UUID id = waiting().get(0).id();
        decide(() -> deployments.refuse(club.tenant(), id));

        assertThatThrownBy(() -> decide(() -> deployments.approve(club.tenant(), id))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_operator_gives_it_to_whom_it_belongs() {
        see("new");
        decide(() -> deployments.approveFor("Third " + run, waiting().get(0).id()));

        assertThat(node.tenancy().resolve(club.registration(), "new").orElseThrow().tenant())
                .isNotEqualTo(club.tenant());
    }

    @Test
    void an_open_one_waits_for_its_first_launch_and_then_no_more() {
        see("new");
        assertThat(word("1")).isEqualTo("first");
        assertThat(word("new")).isEqualTo("waits");
        decide(() -> deployments.launched(club.registration(), "1"));
        decide(() -> deployments.launched(club.registration(), "1"));

        assertThat(word("1")).isEqualTo("open");
        decide(() -> deployments.approve(club.tenant(), waiting().get(0).id()));
        assertThat(word("new")).as("another of the same LMS").isEqualTo("first");
        decide(() -> deployments.launched(UUID.randomUUID(), "new"));
        assertThat(word("new")).as("of another LMS").isEqualTo("first");
    }

    private String word(String deployment) {
        return node.transaction(() -> deployments.platforms.deployment(club.registration(), deployment)
                .map(found -> found.view("Club").word()).orElseThrow());
    }

    private void see(String deployment) {
        decide(() -> deployments.seen(club.registration(), deployment));
    }

    private void decide(Runnable decision) {
        node.transaction(() -> {
            decision.run();
            return true;
        });
        node.known().forget(new PlatformChanged(club.registration()));
    }

    private List<WaitingDeployment> waiting() {
        return node.transaction(() -> deployments.waiting(club.tenant()));
    }

    private DeploymentState state(String deployment) {
        return node.known().deployment(club.registration(), deployment);
    }

    private Registered register(String issuer, String tenant) {
        return node.register(new NewRegistration(issuer, "parcours", "1", Optional.empty(), URI.create(issuer + "/auth"),
                URI.create(issuer + "/token"), URI.create(issuer + "/keys"), tenant, Optional.empty(),
                Optional.empty(), false, List.of(), Set.of(), false));
    }
}
