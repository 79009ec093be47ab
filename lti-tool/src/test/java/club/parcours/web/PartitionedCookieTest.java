package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartitionedCookieTest {
    @Test
    void comes_back_only_in_the_frame_of_the_lms_that_framed_us() {
        assertThat(new PartitionedCookie("__Host-l0a1b2c3d", "6a.secret").header())
                .isEqualTo("__Host-l0a1b2c3d=6a.secret; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
    }

    @Test
    void is_dropped_with_the_attributes_it_was_set_with() {
        assertThat(new PartitionedCookie("__Host-l0a1b2c3d", "").header())
                .isEqualTo("__Host-l0a1b2c3d=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=None; Partitioned");
    }

    @Test
    void no_value_can_add_an_attribute_or_a_header() {
        assertThatThrownBy(() -> new PartitionedCookie("__Host-a1", "x; Domain=evil.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartitionedCookie("__Host-a1", "x\r\nX: y"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartitionedCookie("plain", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_secret_is_not_printed() {
        assertThat(new PartitionedCookie("__Host-a1", "secret").toString()).doesNotContain("secret");
    }
}
