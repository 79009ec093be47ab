package club.parcours.people;

import club.parcours.kernel.TenantOwned;
import club.parcours.lti.CourseWish;
import club.parcours.lti.Launch;
import club.parcours.lti.ResourceLinkLaunch;
import club.parcours.lti.services.CourseGroups.Group;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A course of an LMS, or a single link where a launch names no course. */
@Entity
@Table(name = "cohort")
class Cohort extends TenantOwned {
    @Column(name = "registration_id", nullable = false, updatable = false)
    private UUID registration;

    @Column(name = "deployment_id", nullable = false, updatable = false)
    private String deployment;

    @Column(name = "context_id", nullable = false, updatable = false)
    private String context;

    @Column
    private @Nullable String title;

    @Column
    private @Nullable String label;

    @Column(name = "copied_from")
    private @Nullable UUID copiedFrom;

    @Column(name = "copied_at")
    private @Nullable Instant copiedAt;

    @Column(name = "roster_url")
    private @Nullable String rosterUrl;

    @Column(name = "groups_url")
    private @Nullable String groupsUrl;

    @Column(name = "groups_told")
    private @Nullable String groupsTold;

    @Column(name = "roster_asked_at")
    private @Nullable Instant rosterAskedAt;

    @Column(name = "roster_tried_at")
    private @Nullable Instant rosterTriedAt;

    @Column(name = "roster_read_at")
    private @Nullable Instant rosterReadAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "roster_trouble")
    private RosterView.@Nullable Trouble rosterTrouble;

    /** The reading that may write; an older one that was held up may not. */
    @Column(name = "roster_run")
    private @Nullable UUID rosterRun;

    @Column
    private @Nullable String path;

    /** When somebody here chose the path; nothing for one that came by a link or from the course it was copied from. */
    @Column(name = "path_at")
    private @Nullable Instant pathAt;

    /** Whether somebody opened a link of it; the first link may bring its path. */
    @Column(nullable = false)
    private boolean opened;

    @Column
    private @Nullable String edition;

    @Column(name = "edition_at")
    private @Nullable Instant editionAt;

    protected Cohort() {}

    Cohort(UUID id, Instant now, CourseKey key) {
        super(id, now);
        this.registration = key.registration();
        this.deployment = key.deployment();
        this.context = key.context();
    }

    /** The LMS tells what the course is called now; a launch that tells nothing changes nothing. */
    void call(Optional<String> title, Optional<String> label) {
        this.title = title.orElse(this.title);
        this.label = label.orElse(this.label);
    }

    /** Where it comes from is told once. @return whether this was news */
    boolean copied(Cohort origin, Instant now) {
        if (copiedFrom != null || origin.id().equals(id())) {
            return false;
        }
        copiedFrom = origin.id();
        copiedAt = now;
        if (pathAt == null && origin.path != null) {
            path = origin.path;
        }
        return true;
    }

    /** Somebody came. The first link that is opened, by no preview, gives it the path it wishes for, where none is chosen. */
    void entered(Launch launch, boolean preview) {
        if (!opened && !preview && launch instanceof ResourceLinkLaunch) {
            opened = true;
            path = path == null ? CourseWish.of(launch.custom()).path().orElse(null) : path;
        }
    }

    /** Whether the first link may still bring the path. */
    boolean awaitsPath() {
        return !opened && path == null;
    }

    /** Follows a path of the curriculum from now on. @return whether it did not before */
    boolean follow(String path, Instant now) {
        if (path.equals(this.path)) {
            return false;
        }
        this.path = path;
        pathAt = now;
        return true;
    }

    /** Works on an edition of the curriculum from now on, unless it works on one already. @return whether it did not */
    boolean bind(String edition, Instant now) {
        return this.edition == null && change(edition, now);
    }

    /** Works on another edition from now on. @return whether it did not before */
    boolean change(String edition, Instant now) {
        if (edition.equals(this.edition)) {
            return false;
        }
        this.edition = edition;
        editionAt = now;
        return true;
    }

    Optional<String> edition() {
        return Optional.ofNullable(edition);
    }

    Optional<String> path() {
        return Optional.ofNullable(path);
    }

    UUID registration() {
        return registration;
    }

    Optional<UUID> origin() {
        return Optional.ofNullable(copiedFrom);
    }

    /** @param origin the course it was copied from, if that is still there */
    CohortView view(Optional<Cohort> origin) {
        return new CohortView(id(), title(), Optional.ofNullable(label), Optional.ofNullable(copiedFrom)
                .flatMap(from -> Optional.ofNullable(copiedAt).map(at -> new CohortView.Copy(from,
                        origin.flatMap(Cohort::title), at))), roster(), Optional.ofNullable(pathAt), edition(),
                Optional.ofNullable(editionAt));
    }

    /** Where the LMS says the roster is, and the course's groups, if it has them. */
    void rosterAt(URI address, Optional<URI> groups) {
        rosterUrl = address.toString();
        groupsUrl = groups.map(URI::toString).orElse(null);
    }

    Optional<URI> groupsUrl() {
        return Optional.ofNullable(groupsUrl).map(URI::create);
    }

    void tellGroups(List<Group> groups) {
        groupsTold = groups.isEmpty() ? null : groups.stream().map(group -> group.id() + "\t" + group.name())
                .collect(Collectors.joining("\n"));
    }

    private List<RosterView.Group> groups() {
        return groupsTold == null ? List.of() : groupsTold.lines().map(line -> line.split("\t", 2))
                .map(told -> new RosterView.Group(told[0], told[1])).toList();
    }

    Optional<URI> rosterUrl() {
        return Optional.ofNullable(rosterUrl).map(URI::create);
    }

    /** Asks for a reading, unless one was asked for less than so long ago. @return whether to read */
    boolean askRoster(Duration apart, Instant now) {
        if (rosterUrl == null || rosterAskedAt != null && rosterAskedAt.plus(apart).isAfter(now)) {
            return false;
        }
        rosterAskedAt = now;
        return true;
    }

    void beginRoster(UUID run) {
        rosterRun = run;
    }

    boolean readsRoster(UUID run) {
        return run.equals(rosterRun);
    }

    void endRoster(Optional<RosterView.Trouble> trouble, Instant now) {
        rosterRun = null;
        rosterTriedAt = now;
        rosterTrouble = trouble.orElse(null);
        rosterReadAt = trouble.isEmpty() ? now : rosterReadAt;
    }

    Optional<Instant> rosterReadAt() {
        return Optional.ofNullable(rosterReadAt);
    }

    private RosterView roster() {
        boolean waiting = rosterAskedAt != null && (rosterTriedAt == null || rosterTriedAt.isBefore(rosterAskedAt));
        return new RosterView(rosterUrl != null, waiting, Optional.ofNullable(rosterReadAt),
                Optional.ofNullable(rosterTrouble), groups());
    }

    Optional<String> title() {
        return Optional.ofNullable(title);
    }
}
