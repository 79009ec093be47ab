package club.parcours.practice;

import java.util.Optional;

/**
 * One line of a roster.
 *
 * @param account   who it is
 * @param status    Active, Inactive or Deleted
 * @param invented  whether it is one of the many that cannot be chosen on the first page
 */
record Member(Account account, String status, boolean invented) {

    static final String ACTIVE = "Active";
    static final String INACTIVE = "Inactive";
    static final String DELETED = "Deleted";

    /** The short role a Moodle's roster has: a non-editing teacher is a learner here, other than in a launch. */
    String role() {
        return switch (account.role()) {
            case TEACHER, ADMIN -> "Instructor";
            case MENTOR -> "Mentor";
            default -> "Learner";
        };
    }

    /** Whether this filter, a short name or the whole URI, means the role. */
    boolean plays(String filter) {
        return filter.equals(role()) || filter.equals("http://purl.imsglobal.org/vocab/lis/v2/membership#" + role());
    }

    /** The group a learner is in. */
    Optional<String> group() {
        return role().equals("Learner") ? Optional.of(Integer.parseInt(account.id()) % 2 == 1 ? "g1" : "g2")
                : Optional.empty();
    }
}
