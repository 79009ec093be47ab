package club.parcours.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimNamesTest {
    @Test
    void names_of_the_standards_are_kept_and_others_are_counted() {
        ClaimNames names = ClaimNames.of(
                List.of("sub", "Ada Lovelace", "iss", Claims.LTI + "roles", Claims.LTI + "ada"));

        assertThat(names.known()).containsExactly("iss", "sub", Claims.LTI + "roles");
        assertThat(names.others()).isEqualTo(2);
    }

    @Test
    void all_known_names_together_fit_into_their_column() {
        ClaimNames names = ClaimNames.of(ClaimNames.OPEN_ID);
        ClaimNames ours = ClaimNames.of(ClaimNames.OURS);

        assertThat(String.join(" ", names.known()).length() + 1 + String.join(" ", ours.known()).length())
                .isLessThan(2500);
    }
}
