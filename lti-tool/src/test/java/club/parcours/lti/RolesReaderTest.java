package club.parcours.lti;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.Roles.SubRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesReaderTest {
    private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";

    @Test
    void a_sub_role_brings_its_principal() {
        Roles roles = read(LIS + "membership/Instructor#TeachingAssistant");
        assertThat(roles.context()).containsExactly(ContextRole.INSTRUCTOR);
        assertThat(roles.has(ContextRole.INSTRUCTOR, "TeachingAssistant")).isTrue();
    }

    @Test
    void a_learner_called_instructor_is_a_learner() {
        Roles roles = read(LIS + "membership/Learner#Instructor");
        assertThat(roles.context()).containsExactly(ContextRole.LEARNER);
        assertThat(roles.subRoles()).containsExactly(new SubRole(ContextRole.LEARNER, "Instructor"));
    }

    @Test
    void roles_of_the_institution_and_the_system_give_nothing_in_the_course() {
        Roles roles = read(LIS + "institution/person#Instructor", LIS + "institution/person#Faculty",
                LIS + "system/person#SysAdmin");
        assertThat(roles.context()).isEmpty();
        assertThat(roles.institution()).containsExactlyInAnyOrder("Instructor", "Faculty");
        assertThat(roles.administrates()).isTrue();
    }

    @Test
    void an_administrator_of_the_course_does_not_administrate_the_institution() {
        Roles roles = read(LIS + "membership#Administrator");
        assertThat(roles.has(ContextRole.ADMINISTRATOR)).isTrue();
        assertThat(roles.administrates()).isFalse();
    }

    @Test
    void the_old_place_of_persons_is_the_institution() {
        assertThat(read(LIS + "person#Administrator").institution()).containsExactly("Administrator");
    }

    @Test
    void a_test_user_keeps_the_role_that_is_tested() {
        Roles roles = read(LIS + "membership#Learner", "http://purl.imsglobal.org/vocab/lti/system/person#TestUser");
        assertThat(roles.testUser()).isTrue();
        assertThat(roles.has(ContextRole.LEARNER)).isTrue();
    }

    @Test
    void what_is_unknown_gives_nothing() {
        Roles roles = read("", "instructor", "Instructor ", "urn:lti:role:ims/lis/Instructor",
                LIS + "membership/Instructor", LIS + "membership/Boss#Instructor", LIS + "membership#Instructor#x",
                LIS + "x/membership#Instructor", "https://purl.imsglobal.org/vocab/lis/v2/membership#Instructor");
        assertThat(roles).isEqualTo(read());
        assertThat(roles.testUser()).isFalse();
    }

    private static Roles read(String... names) {
        return new RolesReader().read(List.of(names));
    }
}
