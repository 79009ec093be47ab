package club.parcours.competence;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.Once;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.web.Templates;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One tap after the other, faster than the first is written. */
class AskedPageTest {
    private final List<String> given = new ArrayList<>();

    @Test
    void a_second_tap_that_meets_the_first_is_an_answer_too() {
        AskedPage page = new AskedPage();
        page.viewer = TestPortfolio.viewer(UUID.randomUUID(), new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
        page.once = new Once();
        page.witnesses = new Witnesses() {
            private boolean met;

            @Override
            void answer(Viewer viewer, UUID id, String answer) {
                if (!met) {
                    met = true;
                    throw new OptimisticLockException("the first was written meanwhile");
                }
                given.add(answer);
            }
        };
        page.templates = new Leading();
        page.answer(UUID.randomUUID(), "how-alone");
        assertThat(given).containsExactly("how-alone", "to asked");
    }

    /** Notes where one is led afterwards; a response is the server's to build. */
    private final class Leading extends Templates {
        @Override
        public Response back(String... path) {
            given.add("to " + path[0]);
            return null;
        }
    }
}
