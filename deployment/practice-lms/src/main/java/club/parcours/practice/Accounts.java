package club.parcours.practice;

import static club.parcours.practice.Role.ADMIN;
import static club.parcours.practice.Role.ASSISTANT;
import static club.parcours.practice.Role.MENTOR;
import static club.parcours.practice.Role.OBSERVER;
import static club.parcours.practice.Role.STUDENT;
import static club.parcours.practice.Role.TEACHER;
import static club.parcours.practice.Role.TEST_STUDENT;
import static club.parcours.practice.Role.UNKNOWN;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts of one site. */
public final class Accounts {

    private static final Set<String> BOTH = Set.of("2", "3");

    private final List<Account> all;

    private Accounts(List<Account> all) {
        this.all = all;
    }

    /** The accounts of the first site. */
    static Accounts first() {
        return seeded(List.of("Baobab 12", "Safran 3", "Rivière 8", "Cèdre 21", "Mimosa 5"));
    }

    /** The second site has the same numbers for other people. */
    static Accounts second() {
        return seeded(List.of("Comète 14", "Mimosa 5", "Cèdre 21", "Rivière 8", "Safran 3"));
    }

    private static Accounts seeded(List<String> callNames) {
        return new Accounts(List.of(
                student("5", callNames.get(0), BOTH, false),
                student("6", callNames.get(1), BOTH, false),
                student("7", callNames.get(2), BOTH, false),
                new Account("8", "Student", "without a name", false, STUDENT, BOTH, false),
                student("13", callNames.get(3), Set.of("3"), false),
                student("14", callNames.get(4), BOTH, true),
                new Account("3", "Teacher", "One", true, TEACHER, BOTH, false),
                new Account("4", "Assistant", "Two", true, ASSISTANT, BOTH, false),
                new Account("2", "Site", "Administrator", true, ADMIN, Set.of(), false),
                new Account("10", "Mentor", "Three", true, MENTOR, BOTH, false),
                new Account("11", "Observer", "Four", true, OBSERVER, BOTH, false),
                new Account("12", "Helper", "Five", true, UNKNOWN, BOTH, false),
                new Account("9", "Test", "Student", true, TEST_STUDENT, BOTH, false)));
    }

    private static Account student(String id, String callName, Set<String> courses, boolean suspended) {
        int gap = callName.indexOf(' ');
        return new Account(id, callName.substring(0, gap), callName.substring(gap + 1), true, STUDENT, courses,
                suspended);
    }

    /** Every account, in the order of the first page. */
    public List<Account> all() {
        return all;
    }

    /** The account with this id. */
    public Optional<Account> find(String id) {
        return all.stream().filter(account -> account.id().equals(id)).findFirst();
    }
}
