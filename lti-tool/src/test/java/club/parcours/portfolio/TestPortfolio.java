package club.parcours.portfolio;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The portfolio as the server wires it, on a test database, with a cast. */
public final class TestPortfolio {
    private TestPortfolio() {}

    public static Portfolio on(TestDatabase database, Vault vault, Facts<PortfolioChanged> changed,
            Facts<EntryRemoved> removed) {
        Portfolio portfolio = new Portfolio();
        portfolio.steps = new PathSteps();
        portfolio.steps.entities = database.entities();
        portfolio.entries = new Entries();
        portfolio.entries.entities = database.entities();
        portfolio.people = new Group();
        portfolio.vault = vault;
        portfolio.changed = changed;
        portfolio.entryRemoved = removed;
        portfolio.ids = new Ids();
        portfolio.clock = Clock.systemUTC();
        return portfolio;
    }

    public static Viewer viewer(UUID tenant, PersonId person, Role role) {
        return new Viewer("0a1b2c3d", tenant, person, UUID.nameUUIDFromBytes(new byte[] {1}), role, "fr",
                Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }

    /** Says that these and nobody else are in the viewer's course. */
    public static void inTheCourse(Portfolio portfolio, PersonId... members) {
        ((Group) portfolio.people).members = List.of(members);
    }

    /** The people a portfolio asks about the course. */
    public static People course(Portfolio portfolio) {
        return portfolio.people;
    }

    /** A course without a database. */
    private static final class Group extends People {
        private List<PersonId> members = List.of();

        @Override
        public boolean isMember(Viewer viewer, PersonId person) {
            return viewer.role().facilitates() && members.contains(person);
        }

        @Override
        public String callName(PersonId person, String language) {
            return "Participant " + person.toString().substring(0, 4);
        }
    }

    /** A step with this title: private, neither starred nor kept. */
    public static ToldStep step(String kind, String title) {
        return new ToldStep(kind, new When("before", Optional.empty()), title, Optional.empty(), List.of(), false, false,
                false, "fr");
    }

    /** A portfolio with something of each kind of exercise in it, in these words. */
    public static List<Section.Part> sections(Curriculum curriculum, String language, String words) {
        List<Exercise> exercises = curriculum.modules(language).stream().flatMap(module -> module.exercises().stream()).toList();
        List<EntryView> entries = new ArrayList<>();
        for (Exercise exercise : exercises) {
            if (exercise instanceof WorksheetExercise sheet) {
                Map<String, List<String>> filled = new LinkedHashMap<>();
                sheet.parts().forEach(part -> filled.put(part.id(), part.kind().written() ? List.of(words)
                        : part.choices().stream().limit(2).map(choice -> choice.item().id()).toList()));
                String name = sheet.subjects().isEmpty() ? "1" : sheet.subjects().get(0).id();
                entries.add(entry(sheet.section(), sheet.entry(), words, Optional.empty(), sheet.id() + "/" + name, filled));
            }
        }
        entries.add(entry("card", "reason", words, Optional.of("M1E4-job"), "M1E4/M1E4-job", Map.of()));
        entries.add(entry("path", "quality", words, Optional.of("patient"), "M2E4/1", Map.of()));
        entries.add(entry("path", "reflection", words, Optional.empty(), "M2E3", Map.of()));
        entries.add(entry("gone", "gone", words, Optional.of("gone"), "gone", Map.of("gone", List.of(words))));
        return new Lines(exercises).sections(new PortfolioView(List.of(), entries));
    }

    private static EntryView entry(String section, String kind, String words, Optional<String> choice, String reference,
            Map<String, List<String>> fields) {
        return new EntryView(UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)), section, kind, words, choice,
                Author.ME, Depth.ESSENTIAL, "fr", choice.isPresent() ? Visibility.FACILITATOR : Visibility.ME,
                new Origin("exercise", reference), Instant.parse("2026-11-25T13:02:00Z"), fields);
    }

    public static Origin fresh() {
        return new Origin("exercise", "M2E2/" + UUID.randomUUID());
    }

    /** The words of a person as the tables hold them, read past the application. */
    static List<String> asStored(TestDatabase database, UUID tenant, PersonId person) throws SQLException {
        List<String> stored = new ArrayList<>();
        try (Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            if (database.toString().equals("postgresql")) {
                connection.createStatement().execute("select set_config('parcours.tenant', '" + tenant + "', true)");
            }
            ResultSet rows = connection.createStatement().executeQuery("select title from path_step where person_id = '"
                    + person + "' union all select entry_text from portfolio_entry where person_id = '" + person
                    + "' union all select fields from portfolio_entry where fields is not null and person_id = '" + person + "'");
            while (rows.next()) {
                stored.add(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1));
            }
        }
        return stored;
    }
}
