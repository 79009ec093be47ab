package club.parcours.gradebook;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Ids;
import club.parcours.lti.services.NewLineItem;
import club.parcours.privacy.Vault;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Books what is sent and what became of it, in short transactions before and after each call to a platform. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Dispatcher {
    @Inject
    ScoreReports reports;

    @Inject
    LineItems items;

    @Inject
    Vault vault;

    @Inject
    Messages messages;

    @Inject
    ClubConfig config;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Where the report has to go; empty if there is nothing to send, or nowhere to send it, which is booked. */
    Optional<Errand> errand(UUID id) {
        Optional<ScoreReport> waiting = reports.locked(id).filter(ScoreReport::waiting);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        ScoreReport report = waiting.get();
        GradedLink link = report.user().link();
        Optional<LineItem> shared = items.of(report);
        Optional<URI> column = report.ownColumn() ? link.endpoint().lineItem().filter(there -> report.hasPlace())
                : shared.flatMap(LineItem::address);
        boolean gone = shared.filter(LineItem::isGone).isPresent();
        if (gone || column.isEmpty() && (report.ownColumn() || link.endpoint().lineItems().isEmpty())) {
            end(report, gone ? Why.GONE : Why.NO_COLUMN);
            return Optional.empty();
        }
        return Optional.of(new Errand(id, link.registration(), link.endpoint(), rest(report), column, wanted(report)));
    }

    private Duration rest(ScoreReport report) {
        Duration left = report.deliveredAt()
                .map(last -> Duration.between(clock.instant(), last.plus(config.gradebookEvery)))
                .orElse(Duration.ZERO);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** No link of its own, or the platform may take it for the link's own column from then on. */
    private static NewLineItem wanted(ScoreReport report) {
        return new NewLineItem(report.column().label(), report.points().maximum().setScale(0, RoundingMode.CEILING),
                report.milestone(), Optional.of("parcours"), Optional.empty());
    }

    /**
     * Lets one worker at a time look for a column and make it: platforms make a second one when asked twice. Throws a
     * {@link jakarta.persistence.PersistenceException} if another has begun in this very moment.
     *
     * @return until when it is the caller's turn; empty if another is at it
     */
    Optional<Instant> search(UUID id) {
        ScoreReport report = reports.locked(id).orElseThrow();
        LineItem item = items.of(report).orElseGet(() -> {
            LineItem fresh = new LineItem(ids.next(), clock.instant(), report.cohort(),
                    report.user().link().registration(), report.milestone());
            items.add(fresh);
            return fresh;
        });
        return item.search(clock.instant());
    }

    /** The search is over, with or without a column. @return false if it took longer than the turn did */
    boolean searched(UUID id, Instant turn, Optional<URI> column) {
        return reports.locked(id).flatMap(items::of).filter(item -> item.searched(turn, column)).isPresent();
    }

    /** Puts the report on the wire, in words; empty if it was sent or parked meanwhile. */
    Optional<Shipment> dispatch(UUID id, URI column) {
        return reports.locked(id).filter(ScoreReport::waiting)
                .map(report -> shipment(report, column, report.dispatch()));
    }

    /** Once more with a later timestamp; empty if something newer is on the wire. */
    Optional<Shipment> again(Shipment refused, Instant earliest) {
        return reports.locked(refused.report())
                .filter(report -> report.waiting() && report.isLast(refused.timestamp()))
                .filter(report -> report.points().equals(refused.points()))
                .map(report -> shipment(report, refused.column(), report.dispatchAfter(earliest)));
    }

    private Shipment shipment(ScoreReport report, URI column, Instant timestamp) {
        String userId = vault.of(report.person()).open(LinkUser.SEALED, report.user().userId());
        String comment = messages.say(config.languages.get(0), "gradebook.comment",
                config.baseUrl.resolve("/app/open/trails/" + report.id()).toString());
        return new Shipment(report.id(), report.user().link().endpoint(), column, userId, report.points(),
                report.lastDelivered(), timestamp, comment);
    }

    void delivered(Shipment sent) {
        book(sent, report -> report.delivered(clock.instant()));
    }

    void superseded(Shipment sent) {
        book(sent, ScoreReport::superseded);
    }

    /**
     * The column is no more: for this report, and a shared one for everybody until a facilitator says otherwise.
     *
     * @return false if there is another column by now; the score is to go there
     */
    boolean gone(Shipment sent) {
        Optional<ScoreReport> last = reports.locked(sent.report()).filter(report -> report.isLast(sent.timestamp()));
        Optional<LineItem> shared = last.flatMap(items::of);
        if (shared.flatMap(LineItem::address).filter(now -> !now.equals(sent.column())).isPresent()) {
            return false;
        }
        last.ifPresent(report -> report.park(Why.GONE));
        shared.ifPresent(LineItem::gone);
        return true;
    }

    /** What became of something that is no longer the last on the wire is of no interest. */
    private void book(Shipment sent, Consumer<ScoreReport> fate) {
        reports.locked(sent.report()).filter(report -> report.isLast(sent.timestamp())).ifPresent(fate);
    }

    void park(UUID id, Why why) {
        reports.locked(id).filter(ScoreReport::waiting).ifPresent(report -> end(report, why));
    }

    /** What has no column and never had one is of no interest where it is part of the whole path's. */
    private void end(ScoreReport report, Why why) {
        if (why == Why.NO_COLUMN && report.neverSent() && reports.hasTotal(report.person(), report.cohort())) {
            reports.remove(report);
        } else {
            report.park(why);
        }
    }

    /** What was tried for seven days in vain waits again. */
    void revive(UUID id) {
        reports.locked(id).filter(ScoreReport::givenUp).ifPresent(ScoreReport::retry);
    }

    /** It goes on waiting, and one can see why. */
    void held(UUID id, Why why) {
        reports.locked(id).ifPresent(report -> report.held(why));
    }
}
