package club.parcours.lti;

import club.parcours.lti.Roles.SubRole;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads role names (Core 1.3, annex A.2). The path decides what a role is: {@code membership/Learner#Instructor} is a
 * learner. Names are compared letter by letter, and what is unknown gives nothing.
 */
final class RolesReader {
    private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";
    private static final String TEST_USER = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";
    private static final Pattern NAME = Pattern.compile("(?:membership|institution/person|system/person|person)"
            + "#[A-Za-z-]{1,64}|membership/[A-Za-z]{1,32}#[A-Za-z-]{1,64}");
    /** The one sub-role that platforms also write as if it were a role. */
    private static final String ASSISTANT = "TeachingAssistant";

    private final Set<ContextRole> context = EnumSet.noneOf(ContextRole.class);
    private final Set<SubRole> subRoles = new HashSet<>();
    private final Set<String> institution = new HashSet<>();
    private final Set<String> system = new HashSet<>();
    private boolean testUser;

    Roles read(List<String> names) {
        names.forEach(this::read);
        return new Roles(Set.copyOf(context), Set.copyOf(subRoles), Set.copyOf(institution), Set.copyOf(system),
                testUser);
    }

    private void read(String name) {
        if (name.equals(TEST_USER)) {
            testUser = true;
        } else if (name.startsWith(LIS)) {
            readFull(name.substring(LIS.length()));
        } else {
            readContextRole(name);
        }
    }

    private void readFull(String name) {
        Matcher form = NAME.matcher(name);
        if (!form.matches()) {
            return;
        }
        String path = name.substring(0, name.indexOf('#'));
        String word = name.substring(name.indexOf('#') + 1);
        switch (path) {
            case "membership" -> readContextRole(word);
            case "institution/person", "person" -> institution.add(word);
            case "system/person" -> system.add(word);
            default -> principal(path.substring("membership/".length()))
                    .ifPresent(role -> addSubRole(role, word));
        }
    }

    private void readContextRole(String word) {
        principal(word).ifPresent(context::add);
        if (word.equals(ASSISTANT)) {
            addSubRole(ContextRole.INSTRUCTOR, ASSISTANT);
        }
    }

    private void addSubRole(ContextRole principal, String word) {
        context.add(principal);
        subRoles.add(new SubRole(principal, word));
    }

    private static Optional<ContextRole> principal(String word) {
        return List.of(ContextRole.values()).stream().filter(role -> role.word().equals(word)).findFirst();
    }
}
