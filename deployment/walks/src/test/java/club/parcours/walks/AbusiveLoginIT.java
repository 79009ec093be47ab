package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Whoever begins logins by the thousand, and never comes back, leaves nothing behind. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
class AbusiveLoginIT {
    private static final int AT_ONCE = 100;
    private static final int TIMES = 20;

    private final Wire wire = new Wire();

    @Test
    void a_flood_of_logins_writes_no_row_and_opens_no_session() {
        try (Postgres postgres = new Postgres();
                Tool tool = Tool.started("flood", postgres.database());
                Lms lms = new Lms(tool.address())) {
            tool.register(lms);
            wire.send(Wire.login(tool.ownAddress(), tool, lms));
            assertThat(IntStream.range(0, 3).anyMatch(attempt -> { // what is done once in a while may fall into one
                long before = postgres.nextWriter();
                for (int time = 0; time < TIMES; time++) {
                    flood(tool, lms);
                }
                return postgres.nextWriter() == before;
            })).as("not one transaction wrote anything").isTrue();
            long before = postgres.nextWriter();
            HttpResponse<String> login = wire.send(Wire.login(tool.ownAddress(), tool, lms));
            assertThat(wire.send(Wire.launch(tool.ownAddress(), lms, login).build()).statusCode()).isEqualTo(303);
            assertThat(postgres.nextWriter()).as("a launch does write").isGreaterThan(before);
        }
    }

    private void flood(Tool tool, Lms lms) {
        List<HttpResponse<String>> answers = wire.sendAll(
                Collections.nCopies(AT_ONCE, Wire.login(tool.ownAddress(), tool, lms)).stream());

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().allValues("Set-Cookie")).singleElement().asString().startsWith("__Host-a");
        });
    }
}
