package club.parcours.portfolio;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.files.TestFiles;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.people.MemberView;
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
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The portfolio as the server wires it, on a test database, with a cast. */
public final class TestPortfolio {
    private TestPortfolio() {}

    public static Portfolio on(TestDatabase database, Vault vault, Facts<PortfolioChanged> changed,
            Facts<EntryRemoved> removed) {
        return on(database, vault, changed, new Facts<>(), removed);
    }

    public static Portfolio on(TestDatabase database, Vault vault, Facts<PortfolioChanged> changed,
            Facts<EntryRecorded> recorded, Facts<EntryRemoved> removed) {
        Portfolio portfolio = new Portfolio();
        portfolio.steps = new PathSteps();
        portfolio.steps.entities = database.entities();
        portfolio.entries = new Entries();
        portfolio.entries.entities = database.entities();
        portfolio.editions = new Editions();
        portfolio.editions.entities = database.entities();
        portfolio.readers = new Readers();
        portfolio.readers.readings = new Readings();
        portfolio.readers.readings.entities = database.entities();
        portfolio.readers.ids = new Ids();
        portfolio.readers.clock = Clock.systemUTC();
        portfolio.audience = new Audience();
        portfolio.audience.people = new Group();
        portfolio.vault = vault;
        portfolio.changed = changed;
        portfolio.entryRecorded = recorded;
        portfolio.entryRemoved = removed;
        portfolio.stepRemoved = new Facts<>();
        portfolio.entryHidden = new Facts<>();
        portfolio.ids = new Ids();
        portfolio.clock = Clock.systemUTC();
        return portfolio;
    }

    public static Viewer viewer(UUID tenant, PersonId person, Role role) {
        return new Viewer("0a1b2c3d", tenant, person, UUID.nameUUIDFromBytes(new byte[] {1}), role, "fr",
                Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }

    static Viewer reading(PersonId person, Role role, String language) {
        return new Viewer("0a1b2c3d", person.value(), person, person.value(), role, language, Optional.of("fr"),
                ZoneId.of("Europe/Paris"), false);
    }

    /** Says that these and nobody else are in the viewer's course. */
    public static void inTheCourse(Portfolio portfolio, PersonId... members) {
        ((Group) course(portfolio)).members = List.of(members);
    }

    /** Says that these have left the viewer's course. */
    public static void gone(Portfolio portfolio, PersonId... left) {
        ((Group) course(portfolio)).left = List.of(left);
    }

    /** Says that these and nobody else take part in the viewer's course. */
    public static void takingPart(Portfolio portfolio, PersonId... fellows) {
        ((Group) course(portfolio)).fellows = List.of(fellows);
    }

    /** The sections of the same portfolio. */
    static Sections sections(Portfolio portfolio) {
        Sections sections = new Sections();
        sections.portfolio = portfolio;
        sections.entries = portfolio.entries;
        sections.editions = portfolio.editions;
        sections.audience = portfolio.audience;
        sections.readers = portfolio.readers;
        sections.people = portfolio.audience.people;
        sections.vault = portfolio.vault;
        return sections;
    }

    /** The earlier words of an entry, the latest first. */
    public static List<String> earlier(Portfolio portfolio, Viewer viewer, UUID entry) {
        return portfolio.editions.of(viewer.person(), entry).stream()
                .map(edition -> edition.view(portfolio.vault.of(viewer.person())).text()).toList();
    }

    /** The steps that are taken off paths. */
    public static Facts<StepRemoved> stepsRemoved(Portfolio portfolio) {
        return (Facts<StepRemoved>) portfolio.stepRemoved;
    }

    /** The entries that nobody is to see any more. */
    public static Facts<EntryHidden> hidden(Portfolio portfolio) {
        return (Facts<EntryHidden>) portfolio.entryHidden;
    }

    /** What rooms above take from it. */
    public static Evidence evidence(Portfolio portfolio, Evidence.Showing... rooms) {
        Evidence evidence = new Evidence();
        evidence.portfolio = portfolio;
        evidence.showing = TestFiles.instance(List.of(rooms));
        evidence.copying = TestFiles.instance(List.of());
        evidence.steps = portfolio.steps;
        evidence.readers = portfolio.readers;
        evidence.entries = portfolio.entries;
        evidence.audience = portfolio.audience;
        evidence.vault = portfolio.vault;
        return evidence;
    }

    /** Who looked at what of it. */
    public static Readers readers(Portfolio portfolio) {
        return portfolio.readers;
    }

    /** What is put into it by hand. */
    static Notes notes(Portfolio portfolio, TestDatabase database) {
        Notes notes = new Notes();
        notes.portfolio = portfolio;
        notes.evidence = evidence(portfolio);
        notes.files = TestFiles.on(database, portfolio.vault, Clock.systemUTC(), notes);
        return notes;
    }

    /** The people a portfolio asks about the course. */
    public static People course(Portfolio portfolio) {
        return portfolio.audience.people;
    }

    /** A course without a database. */
    private static final class Group extends People {
        private List<PersonId> members = List.of();
        private List<PersonId> fellows = List.of();
        private List<PersonId> left = List.of();

        @Override
        public boolean isMember(Viewer viewer, PersonId person) {
            return viewer.role().facilitates() && members.contains(person);
        }

        @Override
        public boolean isPresent(Viewer viewer, PersonId person) {
            return isMember(viewer, person) && !left.contains(person);
        }

        @Override
        public String callName(PersonId person, String language) {
            return "Participant " + person.toString().substring(0, 4);
        }

        @Override
        public boolean isFellow(Viewer viewer, PersonId person) {
            return viewer.role().learns() && fellows.contains(person);
        }

        @Override
        public Map<PersonId, String> callNames(Collection<PersonId> wanted, String language) {
            return wanted.stream().collect(Collectors.toMap(person -> person, PersonId::toString));
        }

        @Override
        public List<MemberView> fellows(Viewer viewer) {
            return fellows.stream().filter(fellow -> !fellow.equals(viewer.person())).map(fellow -> new MemberView(fellow,
                    fellow.toString(), Role.PARTICIPANT, Optional.empty(), false, Set.of(), true)).toList();
        }
    }

    /** A step with this title: private, neither starred nor kept. */
    public static ToldStep step(String kind, String title) {
        return new ToldStep(kind, new When("before", Optional.empty()), title, Optional.empty(), List.of(), false, false,
                false, "fr");
    }

    /** A step without a word, told in this voice. */
    public static ToldStep spoken(String kind, UUID voice, boolean kept, boolean shared) {
        return new ToldStep(kind, new When("before", Optional.empty()), "", Optional.empty(), List.of(), false, kept,
                shared, "fr", Map.of("voice", voice));
    }

    /** A portfolio with something of each kind of exercise in it, in these words. */
    public static List<SectionView> sections(Curriculum curriculum, String language, String words) {
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
        entries.add(entry("evidence", "note", words, Optional.empty(), Notes.ROOM, "note/1",
                Map.of("link", List.of("https://example.org/?q=<script>"), "link-title", List.of(words))));
        return shelved(curriculum, language, entries);
    }

    /** The section of evidence with one link in it. */
    static SectionView linked(Curriculum curriculum, String language, String address, String title) {
        return shelved(curriculum, language, List.of(entry("evidence", "note", "", Optional.empty(), Notes.ROOM, "note/1",
                new WebLink(address, title).fields()))).get(Section.EVIDENCE.ordinal());
    }

    /** Eleven sections in which nothing stands. */
    public static List<SectionView> empty(Curriculum curriculum, String language) {
        return shelved(curriculum, language, List.of());
    }

    private static List<SectionView> shelved(Curriculum curriculum, String language, List<EntryView> entries) {
        Map<Section, Sections.Shelf> shelves = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            List<EntryView> here = entries.stream().filter(entry -> Section.of(entry.section()) == section).toList();
            shelves.put(section, new Sections.Shelf(here.size(), here,
                    here.stream().skip(2).findFirst().map(EntryView::id)));
        }
        return new Lines(curriculum.modules(language), module -> !module.equals("M4"))
                .sections(new Sections.Overview(List.of(), shelves, Map.of()));
    }

    private static EntryView entry(String section, String kind, String words, Optional<String> choice, String reference,
            Map<String, List<String>> fields) {
        return entry(section, kind, words, choice, "exercise", reference, fields);
    }

    private static EntryView entry(String section, String kind, String words, Optional<String> choice, String room,
            String reference, Map<String, List<String>> fields) {
        return new EntryView(UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)), choice.isPresent() ? 1 : 0,
                section, kind, words, choice, kind.equals("quality") ? Author.PEER_SAID : Author.ME, Depth.ESSENTIAL, "fr",
                choice.isPresent() ? Visibility.FACILITATOR : Visibility.ME, new Origin(room, reference),
                Instant.parse("2026-11-25T13:02:00Z"), fields);
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
                    + "' union all select fields from portfolio_entry where fields is not null and person_id = '" + person
                    + "' union all select entry_text from portfolio_edition where person_id = '" + person + "'");
            while (rows.next()) {
                stored.add(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1));
            }
        }
        return stored;
    }
}
