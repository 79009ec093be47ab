package club.parcours.practice;

import java.util.List;

/** What an account is in its courses, and the role URIs a launch carries for it (LTI Core 1.3, appendix A.2). */
public enum Role {
    /** Learns; the only role with a row in the gradebook. */
    STUDENT("Student", List.of(Role.MEMBERSHIP + "#Learner")),
    /** Teaches. */
    TEACHER("Teacher", List.of(Role.MEMBERSHIP + "#Instructor")),
    /** Teaches without editing the course. */
    ASSISTANT("Non-editing teacher",
            List.of(Role.MEMBERSHIP + "#Instructor", Role.MEMBERSHIP + "/Instructor#TeachingAssistant")),
    /** Runs the site, is enrolled nowhere; the three roles are those Moodle sends. */
    ADMIN("Site administrator", List.of(Role.VOCABULARY + "institution/person#Administrator",
            Role.MEMBERSHIP + "#Instructor", Role.VOCABULARY + "system/person#Administrator")),
    /** Accompanies one student. */
    MENTOR("Mentor of one student", List.of(Role.MEMBERSHIP + "#Mentor")),
    /** Looks on. */
    OBSERVER("Observer",
            List.of(Role.MEMBERSHIP + "/Manager#Observer", Role.VOCABULARY + "institution/person#Observer")),
    /** Has a role that no vocabulary knows. */
    UNKNOWN("Role nobody knows", List.of(Role.VOCABULARY + "unknown/unknown#Helper")),
    /** The teacher looking through a student's eyes. */
    TEST_STUDENT("Student view (test user)",
            List.of("http://purl.imsglobal.org/vocab/lti/system/person#TestUser", Role.MEMBERSHIP + "#Learner"));

    private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";
    private static final String MEMBERSHIP = VOCABULARY + "membership";

    private final String title;
    private final List<String> uris;

    Role(String title, List<String> uris) {
        this.title = title;
        this.uris = uris;
    }

    /** The role in words. */
    public String title() {
        return title;
    }

    /** The values of the roles claim. */
    public List<String> uris() {
        return uris;
    }

    /** Whether the LMS lets this role see and change the grades of everybody. */
    public boolean teaches() {
        return this == TEACHER || this == ASSISTANT || this == ADMIN;
    }

    /** Whether this role may lock columns and override grades. */
    public boolean grades() {
        return this == TEACHER || this == ADMIN;
    }
}
