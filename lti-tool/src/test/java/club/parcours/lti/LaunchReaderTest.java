package club.parcours.lti;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.certification.Corpus;
import club.parcours.lti.certification.TokenMaker;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchReaderTest {
    private static final String TARGET = "https://tool.example/app/open/modules/m2";

    @Test
    void a_launch_of_moodle_is_read_whole() {
        ResourceLinkLaunch launch = read("moodle-launch", "moodle");
        assertThat(launch.deploymentId()).isEqualTo("1");
        assertThat(launch.subject()).contains("5");
        assertThat(launch.person().given()).contains("Sam");
        assertThat(launch.person().locale()).isEmpty();
        assertThat(launch.context().orElseThrow().title()).contains("LTI Test Course & \"Käse\"");
        assertThat(launch.context().orElseThrow().types()).containsExactly("CourseSection");
        assertThat(launch.resourceLink()).isEqualTo(new ResourceLink("1", Optional.of("A link"), Optional.empty()));
        assertThat(launch.presentation().locale()).contains("pt-br");
        assertThat(launch.presentation().returnUrl()).isPresent();
        assertThat(launch.productFamily()).contains("moodle");
        assertThat(launch.warnings()).isEmpty();
    }

    @Test
    void an_empty_column_address_is_no_column() {
        GradeEndpoint grades = read("moodle-launch", "moodle").grades().orElseThrow();
        assertThat(grades.lineItem()).isEmpty();
        assertThat(grades.lineItems()).contains(
                URI.create("https://moodle.example/lms/mod/lti/services.php/2/lineitems?type_id=1"));
        assertThat(grades.scopes()).hasSize(4);
    }

    @Test
    void unresolved_variables_and_nulls_are_left_out_of_the_custom_parameters() {
        assertThat(read("moodle-launch", "moodle").custom())
                .containsOnlyKeys("context_memberships_url", "history").containsEntry("history", "");
    }

    @Test
    void custom_parameters_that_are_numbers_or_flags_become_texts() {
        assertThat(read("canvas-launch", "platformA").custom())
                .isEqualTo(Map.of("course", "123", "flag", "true"));
    }

    @Test
    void a_launch_prints_nobody() {
        ResourceLinkLaunch launch = read("moodle-launch", "moodle");
        assertThat(launch.toString() + launch.person()).doesNotContain("Sam", "Example", "@");
    }

    @Test
    void texts_lose_what_controls_them_and_are_cut_by_whole_signs() {
        assertThat(new Text(4).line("a\u0000\u202eb\u200f\u009f\n😀😀")).isEqualTo("ab 😀");
        assertThat(new Text(9).line("x\ud83dy")).isEqualTo("xy");
    }

    private static ResourceLinkLaunch read(String base, String registration) {
        String token = new TokenMaker(new Corpus()).good(base, registration, TARGET, "nonce", Instant.EPOCH);
        Claims claims = new Claims(new CompactToken(token, new StrictJson()).payload());
        return (ResourceLinkLaunch) new LaunchReader(claims).read(TestRegistrations.platformA(), URI.create(TARGET));
    }
}
