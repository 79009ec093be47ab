package club.parcours.people;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.Role;
import club.parcours.lti.ContextRole;
import club.parcours.lti.Roles;
import club.parcours.lti.Roles.SubRole;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRoleTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "LEARNER,                                     -,             PARTICIPANT,    PARTICIPANT",
        "LEARNER/NonCreditLearner,                    -,             PARTICIPANT,    PARTICIPANT",
        "LEARNER/Instructor,                          -,             PARTICIPANT,    PARTICIPANT",
        "INSTRUCTOR,                                  -,             FACILITATOR,    FACILITATOR",
        "INSTRUCTOR/PrimaryInstructor,                -,             FACILITATOR,    FACILITATOR",
        "INSTRUCTOR/TeachingAssistant,                -,             CO_FACILITATOR, CO_FACILITATOR",
        "INSTRUCTOR/TeachingAssistantSection,         -,             CO_FACILITATOR, CO_FACILITATOR",
        "INSTRUCTOR/TeachingAssistant INSTRUCTOR/Lecturer, -,        FACILITATOR,    FACILITATOR",
        "INSTRUCTOR LEARNER,                          -,             FACILITATOR,    FACILITATOR",
        "MENTOR,                                      -,             MENTOR,         MENTOR",
        "MENTOR LEARNER,                              -,             PARTICIPANT,    PARTICIPANT",
        "MANAGER/Observer,                            -,             NONE,           NONE",
        "ADMINISTRATOR,                               -,             NONE,           NONE",
        "CONTENT_DEVELOPER,                           -,             NONE,           NONE",
        "MEMBER,                                      -,             NONE,           NONE",
        "-,                                           -,             NONE,           NONE",
        "-,                                           Instructor,    NONE,           NONE",
        "-,                                           Faculty,       NONE,           NONE",
        "-,                                           Student,       NONE,           NONE",
        "-,                                           Administrator, NONE,           REFERENT",
        "LEARNER,                                     Administrator, PARTICIPANT,    PARTICIPANT",
        "INSTRUCTOR,                                  Administrator, FACILITATOR,    FACILITATOR",
    })
    void a_role_in_the_course_decides(String context, String institution, Role usually, Role whereAdminsAreReferents) {
        Roles roles = roles(context, institution == null ? Set.of() : Set.of(institution), Set.of());

        assertThat(new LocalRole(roles, false).role()).isEqualTo(usually);
        assertThat(new LocalRole(roles, true).role()).isEqualTo(whereAdminsAreReferents);
    }

    @Test
    void an_administrator_of_the_system_counts_as_one_of_the_institution() {
        Roles roles = roles(null, Set.of(), Set.of("SysAdmin"));

        assertThat(new LocalRole(roles, false).role()).isEqualTo(Role.NONE);
        assertThat(new LocalRole(roles, true).role()).isEqualTo(Role.REFERENT);
    }

    private static Roles roles(@org.jspecify.annotations.Nullable String context, Set<String> institution,
                               Set<String> system) {
        Set<String> words = context == null ? Set.of() : Set.copyOf(Arrays.asList(context.split(" ")));
        Set<ContextRole> principals = words.stream().map(word -> ContextRole.valueOf(word.split("/")[0]))
                .collect(Collectors.toSet());
        Set<SubRole> finer = words.stream().filter(word -> word.contains("/"))
                .map(word -> new SubRole(ContextRole.valueOf(word.split("/")[0]), word.split("/")[1]))
                .collect(Collectors.toSet());
        return new Roles(principals, finer, institution, system, false);
    }
}
