package club.parcours.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.PersonId;
import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.TestRegistrations;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a platform does and in whatever order things happen: nothing older after newer, and the last one arrives. */
class ScoreOrderTest {
    private static final URI COLUMN = URI.create("https://platform-a.example/lineitem/7?type_id=1");
    private static final int RUNS = 12;
    private static final int STEPS = 30;

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(ints = {0, 100, 200, 300, 400})
    void nothing_older_lands_after_newer_and_the_last_value_arrives(int first) {
        for (int seed = first; seed < first + RUNS; seed++) {
            run(seed);
        }
    }

    private static void run(int seed) {
        Random chance = new Random(seed);
        WhimsicalPlatform platform = new WhimsicalPlatform(chance);
        TestGradebook books = new TestGradebook(TestDatabase.h2(), platform, TestRegistrations.platformA());
        PersonId ada = books.newcomer();
        books.opens(ada, "5", "link-1",
                new GradeEndpoint(TestGradebook.ALL, Optional.empty(), Optional.of(COLUMN)));
        int points = 0;
        for (int step = 0; step < STEPS; step++) {
            switch (chance.nextInt(4)) {
                case 0 -> books.achieves(ada, points += 1 + chance.nextInt(20), 1000);
                case 1 -> platform.arriveLate();
                case 2 -> books.clock.pass(Duration.ofMillis(chance.nextInt(200_000)));
                default -> books.round();
            }
        }
        books.achieves(ada, points += 1, 1000);
        platform.calmDown();
        for (int round = 0; round < 12; round++) {
            books.clock.pass(Duration.ofHours(1));
            books.round();
            platform.arriveLate();
        }

        assertThat(platform.kept()).as("seed %d", seed).isSorted().last()
                .usingComparator(BigDecimal::compareTo).isEqualTo(BigDecimal.valueOf(points));
        assertThat(books.transfer(ada).state()).as("seed %d", seed).isEqualTo(TransferState.SENT);
    }
}
