package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL: a launch sent fifty times at once, to both, opens one session. */
class TwoNodesIT {
    private static final int TIMES = 50;

    private final Wire wire = new Wire();

    @Test
    void of_fifty_equal_launches_one_is_accepted() {
        try (Postgres postgres = new Postgres();
                Tool first = Tool.started("node-one", postgres.database());
                Tool second = first.anotherNode("node-two");
                Lms lms = new Lms(first.address())) {
            first.register(lms);
            HttpResponse<String> login = wire.send(Wire.login(first.ownAddress(), first, lms));
            var launches = List.of(Wire.launch(first.ownAddress(), lms, login),
                    Wire.launch(second.ownAddress(), lms, login));

            List<HttpResponse<String>> answers = wire.sendAll(
                    IntStream.range(0, TIMES).mapToObj(number -> launches.get(number % 2).build()));

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.body().contains("state_replayed")).hasSize(TIMES - 1);
        }
    }
}
