package club.parcours.lti;

/** Roles within a course (Core 1.3, annex A.2.3), and the principals of its sub-roles. */
public enum ContextRole {
    ADMINISTRATOR("Administrator"),
    CONTENT_DEVELOPER("ContentDeveloper"),
    INSTRUCTOR("Instructor"),
    LEARNER("Learner"),
    MENTOR("Mentor"),
    MANAGER("Manager"),
    MEMBER("Member"),
    OFFICER("Officer");

    private final String word;

    ContextRole(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
