package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePolicyTest {
    private final PagePolicy policy = new PagePolicy();

    @Test
    void nobody_frames_a_page_that_says_nothing() {
        assertThat(policy.content())
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                        + "font-src 'self'; media-src 'self' blob:; connect-src 'self'; form-action 'self'; "
                        + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'");
    }

    @Test
    void an_lms_may_frame_its_own_pages_and_a_login_may_go_to_it() {
        policy.frameAncestors(List.of("https://lms.example", "http://127.0.0.1:8090"));
        policy.formTo("https://lms.example");

        assertThat(policy.content())
                .contains("frame-ancestors 'self' https://lms.example http://127.0.0.1:8090;")
                .contains("form-action 'self' https://lms.example;");
    }

    @Test
    void anyone_frames_a_page_that_knows_nothing() {
        policy.framedByAnyone();

        assertThat(policy.content()).contains("; frame-ancestors *; ").contains("form-action 'self';");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://a.example; script-src *", "https://a.example/path", "javascript:x", "", "a b"})
    void what_is_no_origin_never_reaches_the_header(String bad) {
        assertThatThrownBy(() -> policy.frameAncestors(List.of(bad))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy.formTo(bad)).isInstanceOf(IllegalArgumentException.class);
    }
}
