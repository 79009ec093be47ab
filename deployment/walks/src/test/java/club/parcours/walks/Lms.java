package club.parcours.walks;

import club.parcours.practice.Column;
import club.parcours.practice.Fault;
import club.parcours.practice.Faults;
import club.parcours.practice.Options;
import club.parcours.practice.PracticeLms;
import club.parcours.practice.RequestLog;
import club.parcours.practice.Site;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The practice LMS in this very process, for one tool. */
final class Lms implements AutoCloseable {
    private final PracticeLms lms;

    Lms(URI tool) {
        lms = PracticeLms.start(new Options(Checkout.HERE.port(), Checkout.HERE.port(), tool, Optional.empty()));
    }

    List<Site> sites() {
        return List.of(lms.first(), lms.second());
    }

    Site first() {
        return lms.first();
    }

    Site second() {
        return lms.second();
    }

    /** Makes it misbehave until {@link #reset} or {@link #behave}. */
    void misbehave(Fault fault, String parameter) {
        lms.faults().set(fault, Faults.State.ON, parameter);
    }

    void behave(Fault fault) {
        lms.faults().set(fault, Faults.State.OFF);
    }

    /** Grades, launches and faults as at the beginning. */
    void reset() {
        lms.reset();
    }

    /** The score requests since this entry of the log, oldest first. */
    List<RequestLog.Entry> scoresSent() {
        return lms.log().after(0).stream().filter(entry -> entry.kind().equals("grades"))
                .filter(entry -> entry.request().startsWith("POST") && entry.request().contains("/scores")).toList();
    }

    /** The grade of a student in the column of a link, as the gradebook shows it. */
    Optional<BigDecimal> grade(Site site, String link, String student) {
        Column column = column(site, link);
        return site.gradebook().grade(column.id(), student).result(column.maximum()).map(BigDecimal::stripTrailingZeros);
    }

    /** Waits until nothing is on its way to the LMS any more. @return how many scores it was sent */
    int scoresSettled() {
        int sent = scoresSent().size();
        for (int before = -1, looks = 0; before != sent && looks < 20; sent = scoresSent().size(), looks++) {
            before = sent;
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofSeconds(8).toNanos()); // longer than a lease;
        }
        return sent;
    }

    /** Waits until the grade is there. */
    void awaitGrade(Site site, String link, String student, int points) {
        BigDecimal wanted = BigDecimal.valueOf(points).stripTrailingZeros();
        await(Duration.ofSeconds(120), () -> grade(site, link, student).filter(wanted::equals).isPresent(),
                () -> "grade " + grade(site, link, student) + " instead of " + points);
    }

    Column column(Site site, String link) {
        return site.gradebook().contents().columns().stream().filter(column -> column.link().equals(link))
                .findFirst().orElseThrow();
    }

    /** Looks again and again, up to a limit. */
    static void await(Duration limit, BooleanSupplier wanted, java.util.function.Supplier<String> instead) {
        long end = System.nanoTime() + limit.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + limit.toSeconds() + " seconds still " + instead.get());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() {
        lms.close();
    }
}
