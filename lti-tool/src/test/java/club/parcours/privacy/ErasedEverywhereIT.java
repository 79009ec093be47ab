package club.parcours.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Belongings;
import club.parcours.house.Lms;
import club.parcours.house.Seat;
import club.parcours.house.ServerDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looks into every column of every table, as whoever steals the disk would, before and after somebody is erased. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ErasedEverywhereIT {
    /** What still has to be done, by the outbox: to look once more, and to take files off the disk. Ids, and nothing else. */
    private static final String STILL_TO_DO = "parcel (erasure|file-removal|file-rest) [A-Z]+";

    @Test
    void what_one_tells_stands_unsealed_in_no_table_and_nothing_of_who_was_erased_is_left_in_any() {
        try (Lms lms = Lms.registered()) {
            Seat facilitator = Seat.of(lms.first(), "3", "2");
            Seat peer = Seat.of(lms.first(), "6", "2");
            Seat.of(lms.first(), "7", "2");
            Seat owner = Seat.of(lms.first(), "5", "2");
            owner.post("name", "name", "Perle de Marseille");
            Belongings told = Belongings.of(lms.first(), "5", owner, peer, facilitator);
            List<String> words = new ArrayList<>(told.words());
            words.add("Perle de Marseille");

            assertThat(ServerDatabase.tablesWith(words)).as("unsealed").isEmpty();
            assertThat(ServerDatabase.tablesWith(told.ids())).as("something to erase").hasSizeGreaterThan(10);
            owner.post("privacy/erasure", "sure", "yes");
            assertThat(ServerDatabase.tablesWith(told.ids())).allMatch(left -> left.matches(STILL_TO_DO));
        }
    }
}
