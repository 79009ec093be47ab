package club.parcours.gradebook;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Ids;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.Outbox;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The LMSs' gradebooks as far as they concern us. Commands join the caller's transaction; what has to be sent goes out
 * by the outbox after it has committed.
 */
@ApplicationScoped
@Transactional
public class Gradebook {
    @Inject
    GradedLinks links;

    @Inject
    LinkRegister register;

    @Inject
    ScoreReports reports;

    @Inject
    LineItems items;

    @Inject
    ColumnChoices choices;

    @Inject
    Outbox outbox;

    @Inject
    Event<LinkOpened> opened;

    @Inject
    Vault vault;

    @Inject
    ClubConfig config;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Remembers where grades go for this link, and who the learner is there. Costs one query and writes nothing when
     * all is known. Scores that waited for a column, or were reached before this link was opened, go on their way.
     */
    public void remember(GradedLaunch launch) {
        Optional<GradedLinks.Known> known = links.find(launch.cohort(), launch.link(), launch.person());
        boolean sameLink = known.isPresent() && !known.get().link().differsFrom(launch);
        boolean samePerson = !launch.learner() || known.isPresent() && known.get().opened();
        if (sameLink && samePerson) {
            return;
        }
        Optional<byte[]> sealed = launch.learner()
                ? Optional.of(vault.of(launch.person()).seal(LinkUser.SEALED, launch.userId())) : Optional.empty();
        try {
            register.write(launch, sealed);
        } catch (PersistenceException somebodyElseWasFirst) {
            register.write(launch, sealed);
        }
        if (!sameLink) {
            known.ifPresent(stale -> links.refresh(stale.link()));
            reports.parked(launch.cohort(), Why.NO_COLUMN).forEach(this::retry);
        }
        if (launch.learner()) {
            opened.fire(new LinkOpened(launch.person()));
        }
    }

    /**
     * Reports what a person has achieved of all milestones together, to the links of the whole path that have a column
     * of their own; nowhere else is a column looked for or made. Otherwise as {@link #report}.
     *
     * @param achieved by course: each may follow another path
     */
    public void reportPath(PersonId person, Function<UUID, Achieved> achieved) {
        report(person, MilestoneColumn.WHOLE_PATH, achieved, course -> true);
    }

    /**
     * Reports what a person has achieved, to every course in which they opened a link: to the links' own columns for
     * this milestone, else to one found or made by the milestone's id. What is not better than before changes nothing,
     * unless a person corrected it.
     * Where no column may be looked for, a link to the whole path may carry it with all others: {@link #reportPath}.
     *
     * @param taught whether a course teaches it; in others no column is looked for or made
     */
    public void report(PersonId person, MilestoneColumn column, Achieved achieved, Predicate<UUID> taught) {
        report(person, column, course -> achieved, taught);
    }

    private void report(PersonId person, MilestoneColumn column, Function<UUID, Achieved> achieved,
            Predicate<UUID> taught) {
        List<ScoreReport> known = new ArrayList<>(reports.locked(person));
        known.removeIf(report -> !report.milestone().equals(column.milestone()));
        Map<UUID, List<LinkUser>> byCohort = links.usersOf(person).stream().collect(
                Collectors.groupingBy(user -> user.link().cohort(), LinkedHashMap::new, Collectors.toList()));
        Set<UUID> columnless = choices.without(column.milestone(), byCohort.keySet());
        byCohort.forEach((cohort, users) -> {
            List<ScoreReport> here = known.stream().filter(report -> report.cohort().equals(cohort)).toList();
            boolean shared = taught.test(cohort) && !columnless.contains(cohort);
            report(here, places(users, column, shared), column, achieved.apply(cohort));
        });
    }

    private void report(List<ScoreReport> here, Map<String, LinkUser> places, MilestoneColumn column,
            Achieved achieved) {
        here.forEach(report -> {
            if (report.neverSent() && !places.containsKey(report.place())) {
                reports.remove(report); // a link with a column of its own was opened before any other was found
            } else if (report.hasPlace() && report.take(column, achieved)) {
                put(report);
            }
        });
        places.forEach((place, user) -> {
            if (here.stream().noneMatch(report -> report.place().equals(place))) {
                ScoreReport fresh = new ScoreReport(ids.next(), clock.instant(), user, column, place, achieved);
                reports.add(fresh);
                put(fresh);
            }
        });
    }

    /** @param shared whether a column may be found or made where no link brings one */
    private static Map<String, LinkUser> places(List<LinkUser> users, MilestoneColumn column, boolean shared) {
        Map<String, LinkUser> own = users.stream().filter(user -> user.link().ownColumnIsFor(column))
                .collect(Collectors.toMap(user -> user.link().id().toString(), user -> user));
        if (!own.isEmpty() || !shared || column.isWholePath()) {
            return own;
        }
        Optional<LinkUser> through = users.stream().filter(user -> PlatformGrades.mayMake(user.link().endpoint()))
                .findFirst()
                .or(() -> users.stream().filter(user -> PlatformGrades.mayLook(user.link().endpoint())).findFirst());
        boolean inTotal = users.stream().anyMatch(user -> user.link().ownColumnIsFor(MilestoneColumn.WHOLE_PATH));
        return through.isEmpty() && inTotal ? Map.of()
                : Map.of(ScoreReport.SHARED, through.orElseGet(() -> users.get(0)));
    }

    /** The scores of the viewer's course, fifty at a time. @param after the last one already shown */
    public List<TransferView> transfers(Viewer facilitator, Optional<UUID> after) {
        facilitator.mustFacilitate();
        return reports.slice(facilitator.cohort(), after).stream().map(ScoreReport::view).toList();
    }

    /**
     * Asks the LMS what stands in its gradebook for the scores of one slice; the answers are there a moment later. The LMS
     * is asked by the outbox, so nobody waits for it. Two statements.
     */
    public void compare(Viewer facilitator, Optional<UUID> after) {
        List<TransferView> slice = transfers(facilitator, after);
        if (!slice.isEmpty()) {
            String cohort = facilitator.cohort().toString();
            outbox.put(ResultReading.KIND, cohort + " " + after.map(UUID::toString).orElse(""),
                    Stream.concat(Stream.of(cohort), slice.stream().map(one -> one.id().toString()))
                            .collect(Collectors.joining(" ")), clock.instant());
        }
    }

    /** After which one to go on, if these filled a slice. */
    static Optional<UUID> next(List<TransferView> slice) {
        return slice.size() < ScoreReports.SLICE ? Optional.empty() : Optional.of(slice.get(slice.size() - 1).id());
    }

    /** How the viewer's own score for a milestone, or the total it is part of, fares in this course; empty if it has none. */
    public Optional<TransferView> transfer(Viewer learner, String milestone) {
        return transfer(learner, learner.person(), milestone);
    }

    /** How somebody's score for a milestone fares in the viewer's course; whoever asks for another's runs the course. */
    public Optional<TransferView> transfer(Viewer viewer, PersonId person, String milestone) {
        return transfers(viewer, person).apply(milestone);
    }

    /** The same, milestone by milestone. One statement for all. */
    public Function<String, Optional<TransferView>> transfers(Viewer viewer, PersonId person) {
        if (!viewer.person().equals(person)) {
            viewer.mustFacilitate();
        }
        List<ScoreReport> here = reports.of(person).stream()
                .filter(report -> report.cohort().equals(viewer.cohort())).toList();
        return milestone -> transfer(here, milestone);
    }

    private static Optional<TransferView> transfer(List<ScoreReport> here, String milestone) {
        Optional<TransferView> alone = furthest(here, milestone);
        return alone.filter(way -> way.state() != TransferState.PARKED)
                .or(() -> furthest(here, MilestoneColumn.WHOLE_PATH.milestone())).or(() -> alone);
    }

    /** How somebody's total of all milestones fares in the viewer's course; empty if no link carries it. */
    public Optional<TransferView> total(Viewer viewer, PersonId person) {
        return transfer(viewer, person, MilestoneColumn.WHOLE_PATH.milestone());
    }

    private static Optional<TransferView> furthest(List<ScoreReport> reports, String milestone) {
        return reports.stream().filter(report -> report.milestone().equals(milestone)).map(ScoreReport::view)
                .min(Comparator.comparing(TransferView::state));
    }

    /** The scores of the viewer's course that did not come through and need somebody. Two statements. */
    public ParkedView parked(Viewer facilitator, int most) {
        facilitator.mustFacilitate();
        return new ParkedView(reports.countParked(facilitator.cohort()),
                reports.parked(facilitator.cohort(), most).stream().map(ScoreReport::view).toList());
    }

    /** A score, for its owner and for those who run the course. @throws NotFound for everybody else */
    public TransferView score(Viewer viewer, UUID id) {
        return reports.one(id).filter(report -> report.cohort().equals(viewer.cohort()))
                .filter(report -> report.person().equals(viewer.person()) || viewer.role().facilitates())
                .map(ScoreReport::view).orElseThrow(NotFound::new);
    }

    /** Sends a score again because a facilitator says so; a column that was deleted is made anew. */
    public void sendAgain(Viewer facilitator, UUID id) {
        facilitator.mustFacilitate();
        ScoreReport report = reports.locked(id).filter(found -> found.cohort().equals(facilitator.cohort()))
                .orElseThrow(NotFound::new);
        report.again(clock.instant());
        items.of(report).ifPresent(LineItem::reopen);
        outbox.put(ScoreDelivery.KIND, report.id().toString(), report.registration(), "", clock.instant());
    }

    private void retry(ScoreReport report) {
        report.retry();
        put(report);
    }

    /** At most one score per person and column in the configured time. */
    private void put(ScoreReport report) {
        Instant now = clock.instant();
        Instant due = report.deliveredAt().map(last -> last.plus(config.gradebookEvery)).orElse(now);
        outbox.put(ScoreDelivery.KIND, report.id().toString(), report.registration(), "", due);
    }
}
