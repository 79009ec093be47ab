package club.parcours.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePlatformTest {
    private final SamePlatform same = new SamePlatform();

    @ParameterizedTest
    @CsvSource({
        "https://lms.example/conf, https://lms.example, true",
        "https://LMS.example/conf, https://lms.example/path, true",
        "https://lms.example:8443/conf, https://lms.example:8443, true",
        "https://developer.blackboard.com/api, https://blackboard.com, true",
        "https://sso.canvaslms.com/api, https://canvas.instructure.com, true",
        "http://127.0.0.1:8090/conf, http://127.0.0.1:8090, true",
        "http://127.0.0.1:8091/conf, http://127.0.0.1:8090, false",
        "https://lms.example/conf, http://lms.example, false",
        "https://lms.example/conf, https://lms.example:8443, false",
        "https://sub.lms.example:8443/conf, https://lms.example:8443, false",
        "http://sub.lms.example/conf, http://lms.example, false",
        "https://evil.example/conf, https://lms.example, false",
        "https://evil-lms.example/conf, https://lms.example, false",
        "https://one.lms.example/conf, https://two.lms.example, false",
        "https://lms.example/conf, https://example, false",
        "https://canvaslms.com.evil.example/conf, https://canvas.instructure.com, false"})
    void a_platform_is_one_origin_a_name_below_it_or_one_vendor(URI first, URI second, boolean one) {
        assertThat(same.isOne(first, second)).isEqualTo(one);
        assertThat(same.isOne(second, first)).isEqualTo(one);
    }
}
