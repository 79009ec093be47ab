package club.parcours.place;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.outbox.TestAfterCommit;
import club.parcours.privacy.TestTrail;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The room as the server wires it, on a test database, and places to look at. */
public final class TestPlaces {
    static final PlaceDraft HELP = new PlaceDraft("help", "Point conseil", "On t’aide à écrire un courrier.", "3 rue du Port",
            "+33 (0)1 23 45 67 89", "https://www.example.org/conseil", "9 h – 17 h", List.of("M2"));

    private TestPlaces() {}

    public static Places on(TestDatabase database, Clock clock) {
        Places places = new Places();
        places.places = new LocalPlaces();
        places.places.entities = database.entities();
        places.afterCommit = new TestAfterCommit();
        places.trail = TestTrail.on(database, clock);
        places.ids = new Ids();
        places.clock = clock;
        return places;
    }

    /** One of each kind, with these words, whatever they are; and one with nothing but a number. */
    public static List<PlaceView> views(String words) {
        return Stream.concat(Stream.of(Kind.values()).map(kind -> new PlaceView(UUID.randomUUID(), 3, false, kind.icon(),
                        new PlaceDraft(kind.word(), words, words, words, words, words, words, List.of("M2")))),
                Stream.of(new PlaceView(UUID.randomUUID(), 0, true, Kind.EMERGENCY.icon(),
                        new PlaceDraft("emergency", "112", "", "", "112", "", "", List.of())))).toList();
    }
}
