package club.parcours.gradebook;

import club.parcours.kernel.TenantOwned;
import club.parcours.lti.GradeEndpoint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link of a course that was opened, and where its platform takes grades. */
@Entity
@Table(name = "graded_link")
class GradedLink extends TenantOwned {
    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @Column(name = "registration_id", nullable = false)
    private UUID registration;

    @Column(name = "deployment_id", nullable = false)
    private String deployment;

    @Column(name = "link_id", nullable = false, updatable = false)
    private String link;

    @Column(name = "module")
    private @Nullable String about;

    @Column(name = "line_items_url")
    private @Nullable String lineItems;

    @Column(name = "line_item_url")
    private @Nullable String lineItem;

    @Column(name = "scopes", nullable = false)
    private String scopes;

    protected GradedLink() {}

    GradedLink(UUID id, Instant now, GradedLaunch launch) {
        super(id, now);
        this.cohort = launch.cohort();
        this.link = launch.link();
        take(launch);
    }

    boolean differsFrom(GradedLaunch launch) {
        return !registration.equals(launch.registration()) || !deployment.equals(launch.deployment())
                || !about().equals(launch.about()) || !endpoint().equals(launch.endpoint());
    }

    void take(GradedLaunch launch) {
        registration = launch.registration();
        deployment = launch.deployment();
        about = launch.about().orElse(null);
        lineItems = launch.endpoint().lineItems().map(URI::toString).orElse(null);
        lineItem = launch.endpoint().lineItem().map(URI::toString).orElse(null);
        scopes = String.join(" ", new TreeSet<>(launch.endpoint().scopes()));
    }

    /**
     * Whether the link's own column is for this: a module's link closes with its milestone, and a link to the whole path
     * is for all of them together (ADR 0026).
     */
    boolean ownColumnIsFor(MilestoneColumn column) {
        return lineItem != null && about().map(it -> it.equals(column.module()) || it.equals(column.milestone()))
                .orElse(column.isWholePath());
    }

    UUID registration() {
        return registration;
    }

    UUID cohort() {
        return cohort;
    }

    private Optional<String> about() {
        return Optional.ofNullable(about);
    }

    GradeEndpoint endpoint() {
        return new GradeEndpoint(scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ")),
                Optional.ofNullable(lineItems).map(URI::create), Optional.ofNullable(lineItem).map(URI::create));
    }
}
