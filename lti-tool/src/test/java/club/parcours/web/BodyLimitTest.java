package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyLimitTest {
    @Test
    void json_is_small_a_form_with_files_large_and_a_launch_counts_by_itself() {
        assertThat(BodyLimit.limit("/app/lti/notice", "application/json;charset=UTF-8")).contains(65_536L);
        assertThat(BodyLimit.limit("/app/s/0a1b2c3d/files/uploads/1", "application/offset+octet-stream")).contains(1_048_576L);
        assertThat(BodyLimit.limit("/app/s/0a1b2c3d/portfolio", null)).isEmpty();
        assertThat(BodyLimit.limit("/app/s/0a1b2c3d/name", "application/x-www-form-urlencoded")).contains(2_097_152L);
        assertThat(BodyLimit.limit("/app/s/0a1b2c3d/feedback/M1/words", "multipart/form-data; boundary=x")).contains(33_554_432L);
        assertThat(BodyLimit.limit("/app/open/window", "multipart/form-data; boundary=x")).contains(2_097_152L);
        assertThat(BodyLimit.limit("/app/lti/launch", "application/x-www-form-urlencoded")).isEmpty();
        assertThat(BodyLimit.limit("/app/lti/register/x", "application/x-www-form-urlencoded")).contains(2_097_152L);
        assertThat(BodyLimit.limit("/app/lti/notice", "application/JSON")).contains(65_536L);
        assertThat(BodyLimit.limit("/app/s/0a1b2c3d/name", "multipart/form-data; boundary=json")).contains(33_554_432L);
    }
}
