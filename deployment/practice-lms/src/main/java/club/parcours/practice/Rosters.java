package club.parcours.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who belongs to the courses of one site: the accounts one can choose, some of whom come and go, and as many invented
 * members as a test wants. These are made while they are read and never held.
 */
public final class Rosters {

    private static final int FIRST_INVENTED = 100_001;

    /**
     * How a course was changed from what its accounts say.
     *
     * @param left      accounts that have left
     * @param joined    accounts that have come
     * @param suspended accounts whose place was suspended
     * @param active    accounts whose place is active again
     * @param more      how many invented members there are
     * @param gone      how many of these have left
     * @param page      most members in one answer; 0 for all
     */
    record Changes(Set<String> left, Set<String> joined, Set<String> suspended, Set<String> active, int more, int gone,
            int page) {

        Changes moved(String account, boolean in) {
            return new Changes(with(left, account, !in), with(joined, account, in), suspended, active, more, gone, page);
        }

        Changes suspended(String account, boolean away) {
            return new Changes(left, joined, with(suspended, account, away), with(active, account, !away), more, gone, page);
        }

        private static Set<String> with(Set<String> accounts, String account, boolean contained) {
            Set<String> changed = new TreeSet<>(accounts);
            if (contained) {
                changed.add(account);
            } else {
                changed.remove(account);
            }
            return changed;
        }
    }

    private final Accounts accounts;
    private final Map<String, Changes> changes = new HashMap<>();

    Rosters(Accounts accounts) {
        this.accounts = accounts;
    }

    private Changes of(String course) {
        return changes.getOrDefault(course, new Changes(Set.of(), Set.of(), Set.of(), Set.of(), 0, 0, 0));
    }

    /** Whether the account belongs to the course, suspended or not. */
    public synchronized boolean has(Account account, String course) {
        return (account.enrolledIn(course) || of(course).joined().contains(account.id()))
                && !of(course).left().contains(account.id());
    }

    /** Whether the account's place in the course is suspended: from the beginning, or since. */
    public synchronized boolean suspended(Account account, String course) {
        return (account.suspended() || of(course).suspended().contains(account.id()))
                && !of(course).active().contains(account.id());
    }

    /** Whether a launch from this course reaches the tool. */
    boolean mayLaunch(Account account, String course) {
        return account.role() == Role.ADMIN || has(account, course) && !suspended(account, course);
    }

    /** Whether the gradebook of the course has a row for this account. */
    boolean gradable(Account account, String course) {
        return account.role() == Role.STUDENT && has(account, course);
    }

    /** The accounts of the course. */
    List<Account> accounts(String course) {
        return accounts.all().stream().filter(account -> has(account, course)).toList();
    }

    /** Takes an account out of a course. */
    public synchronized void leave(Account account, String course) {
        changes.put(course, of(course).moved(account.id(), false));
    }

    /** Puts an account into a course, for the first time or again. */
    public synchronized void join(Account account, String course) {
        changes.put(course, of(course).moved(account.id(), true));
    }

    /** Suspends the place of an account in a course: launches stop, and the roster does not tell it any more. */
    public synchronized void suspend(Account account, String course) {
        changes.put(course, of(course).suspended(account.id(), true));
    }

    /** Makes the place of an account active again. */
    public synchronized void resume(Account account, String course) {
        changes.put(course, of(course).suspended(account.id(), false));
    }

    /** Has so many invented members in a course, of whom the first ones have left. */
    public synchronized void invent(String course, int members, int gone) {
        Changes now = of(course);
        changes.put(course, new Changes(now.left(), now.joined(), now.suspended(), now.active(), members, gone, now.page()));
    }

    /** Answers no more than so many members at once; 0 for all that are asked for. */
    public synchronized void pages(String course, int size) {
        Changes now = of(course);
        changes.put(course, new Changes(now.left(), now.joined(), now.suspended(), now.active(), now.more(), now.gone(),
                size));
    }

    synchronized int page(String course) {
        return of(course).page();
    }

    synchronized int invented(String course) {
        return of(course).more();
    }

    synchronized int gone(String course) {
        return of(course).gone();
    }

    /** Every member, with who is suspended or has left. The administrator is never one, as in Moodle. */
    Stream<Member> members(String course) {
        Set<String> left = left(course);
        Stream<Member> chosen = accounts.all().stream()
                .filter(account -> has(account, course) || left.contains(account.id()))
                .map(account -> new Member(account, left.contains(account.id()) ? Member.DELETED
                        : suspended(account, course) ? Member.INACTIVE : Member.ACTIVE, false));
        int gone = gone(course);
        return Stream.concat(chosen, IntStream.range(0, invented(course)).mapToObj(index -> invented(index, gone)));
    }

    private synchronized Set<String> left(String course) {
        return Set.copyOf(of(course).left());
    }

    /** One in ten keeps the name private, one in fifty is suspended. */
    private Member invented(int index, int gone) {
        boolean suspended = index % 50 == 49;
        Account account = new Account(String.valueOf(FIRST_INVENTED + index), "Membre", String.valueOf(index + 1),
                index % 10 != 4, Role.STUDENT, Set.of(), suspended);
        return new Member(account, index < gone ? Member.DELETED : suspended ? Member.INACTIVE : Member.ACTIVE, true);
    }

    synchronized Map<String, Changes> contents() {
        return new TreeMap<>(changes);
    }

    synchronized void restore(Map<String, Changes> kept) {
        changes.putAll(kept);
    }

    synchronized void reset() {
        changes.clear();
    }
}
