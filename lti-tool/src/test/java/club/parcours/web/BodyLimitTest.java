package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyLimitTest {
    @Test
    void json_is_small_and_the_rest_is_the_listener_s() {
        assertThat(BodyLimit.limit("application/json;charset=UTF-8")).contains(65_536L);
        assertThat(BodyLimit.limit(null)).isEmpty();
        assertThat(BodyLimit.limit("application/x-www-form-urlencoded")).isEmpty();
    }
}
