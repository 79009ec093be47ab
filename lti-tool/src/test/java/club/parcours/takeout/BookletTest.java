package club.parcours.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.competence.Competences;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.files.FileView;
import club.parcours.files.Kind;
import club.parcours.house.TestDatabase;
import club.parcours.house.Wiring;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.ToldStep;
import club.parcours.privacy.Vault;
import club.parcours.takeout.Addressed.From;
import club.parcours.takeout.BookletView.Enclosed;
import club.parcours.web.TestTemplates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rooms tell in the page that opens first: words of the book and of the person, and no code of ours. */
class BookletTest {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();

    private final TestDatabase database = TestDatabase.h2();
    private final Wiring wiring = new Wiring(database, Clock.systemUTC());
    private final UUID tenant = UUID.randomUUID();
    private final UUID voice = UUID.randomUUID();
    private final UUID gone = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void it_is_told_in_the_words_of_the_book_in_the_persons_language_with_files_at_their_places(String language) {
        Viewer ada = new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.randomUUID(), Role.PARTICIPANT, language,
                Optional.empty(), ZoneId.of("Europe/Paris"), false);
        EntryView reflection = database.within(tenant, () -> {
            wiring.bean(Vault.class).create(ada.person());
            return keep(ada);
        });
        Map<String, Enclosed> along = Map.of(voice.toString(), new Enclosed("0001-voice.webm", true, false,
                new FileView(voice, Kind.VOICE, "audio/webm", 9, 9, Instant.EPOCH), From.ME));
        Map<String, String> told = database.within(tenant, () -> wiring.bean(Chapters.class)
                .told(new Pen(ada, along, TestTemplates.speaking(ada, "fr", "en", "ar")))).stream()
                .collect(Collectors.toMap(BookletView.Told::room, part -> part.text().toString()));

        TimelineExercise line = (TimelineExercise) CURRICULUM.exercise("M2E2", language).orElseThrow();
        QualitiesExercise qualities = (QualitiesExercise) CURRICULUM.exercise("M2E4", language).orElseThrow();
        WorksheetExercise phone = (WorksheetExercise) CURRICULUM.exercise("M1E2", language).orElseThrow();
        Item quality = qualities.qualities().get(0);
        assertThat(told.get("portfolio")).contains("Vendre au marché", line.kinds().get(0).label().value(), line.verbs().get(0).label().value(),
                quality.label().value(), phone.parts().get(0).label().value(), phone.parts().get(0).choices("1").get(0).label().value(),
                "Je sais compter.", "<audio controls preload=\"none\" src=\"files/0001-voice.webm\"", "id=\"entry-" + reflection.id() + "\"");
        assertThat(told.get("competence")).contains(CURRICULUM.framework(language).competence("C01").orElseThrow().title().value(),
                CURRICULUM.framework(language).level(1).orElseThrow().label().value(), "<a href=\"#entry-" + reflection.id() + "\">");
        assertThat(told.get("portfolio")).as("one whose bytes are gone").contains(language.equals("fr") ? "Ce fichier est effacé." : "حُذف");
        told.values().forEach(text -> assertThat(text).doesNotContain(voice.toString(), gone.toString(), ">C01", "reflection", "PARTICIPANT",
                "Optional[", "club.parcours", "/app", "/static", "<script", "#end", "$", "<svg", "http"));
    }

    private EntryView keep(Viewer ada) {
        Portfolio portfolio = wiring.bean(Portfolio.class);
        TimelineExercise line = (TimelineExercise) CURRICULUM.exercise("M2E2", "fr").orElseThrow();
        ToldStep plain = TestPortfolio.step(line.kinds().get(0).id(), "Vendre au marché");
        portfolio.addStep(ada, new ToldStep(plain.kind(), plain.when(), plain.title(), Optional.of("Bobo"),
                List.of(line.verbs().get(0).id()), true, true, true, "fr"), TestPortfolio.fresh());
        EntryView reflection = entry(ada, "path", "reflection", "Je sais compter.", Optional.empty(), "M2E3", Map.of("voice", List.of(voice.toString())));
        entry(ada, "evidence", "evidence", "Mon banc", Optional.empty(), "M7E3/1", Map.of("photo", List.of(gone.toString())));
        Item quality = ((QualitiesExercise) CURRICULUM.exercise("M2E4", "fr").orElseThrow()).qualities().get(0);
        entry(ada, "path", "quality", quality.label().value(), Optional.of(quality.id()), "M2E4/1", Map.of());
        WorksheetExercise phone = (WorksheetExercise) CURRICULUM.exercise("M1E2", "fr").orElseThrow();
        entry(ada, phone.section(), phone.entry(), "Mon téléphone", Optional.empty(), "M1E2/1",
                Map.of(phone.parts().get(0).id(), List.of(phone.parts().get(0).choices("1").get(0).id())));
        wiring.bean(Competences.class).say(ada, "C01", 1);
        wiring.bean(Competences.class).attach(ada, "C01", reflection.id());
        return reflection;
    }

    private EntryView entry(Viewer ada, String section, String kind, String text, Optional<String> choice, String reference,
            Map<String, List<String>> fields) {
        return wiring.bean(Portfolio.class).record(ada, new NewEntry(section, kind, text, choice, Author.ME, "fr",
                new Origin("exercise", reference), fields));
    }
}
