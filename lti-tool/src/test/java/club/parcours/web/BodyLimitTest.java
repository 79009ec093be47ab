package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyLimitTest {
    @Test
    void a_launch_is_small_json_is_smaller_and_the_rest_is_the_listener_s() {
        assertThat(BodyLimit.limit("/app/lti/launch", "application/x-www-form-urlencoded")).contains(262_144L);
        assertThat(BodyLimit.limit("/app/lti/launch", null)).contains(262_144L);
        assertThat(BodyLimit.limit("/app/s/0a1b2c3d/x", "application/json;charset=UTF-8")).contains(65_536L);
        assertThat(BodyLimit.limit("/app/s/0a1b2c3d/x", "application/x-www-form-urlencoded")).isEmpty();
    }
}
