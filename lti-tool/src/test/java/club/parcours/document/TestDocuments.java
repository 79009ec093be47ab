package club.parcours.document;

import club.parcours.competence.Competences;
import club.parcours.curriculum.Curriculum;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Portfolio;
import club.parcours.privacy.Vault;
import club.parcours.web.TestMessages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents as the server wires them, on a test database, and what a person hands in for them. */
final class TestDocuments {
    private TestDocuments() {}

    static Documents on(TestDatabase database, Vault vault, Portfolio portfolio, Curriculum curriculum,
            Competences competences) {
        Documents documents = new Documents();
        documents.drafts = new DocumentDrafts();
        documents.drafts.entities = database.entities();
        documents.portfolio = portfolio;
        documents.competences = competences;
        documents.curriculum = curriculum;
        documents.vault = vault;
        documents.messages = TestMessages.in("fr", "en", "ar");
        documents.ids = new Ids();
        documents.clock = Clock.systemUTC();
        return documents;
    }

    static DocumentHolder holder(Documents documents) {
        DocumentHolder holder = new DocumentHolder();
        holder.drafts = documents.drafts;
        holder.vault = documents.vault;
        return holder;
    }

    static NewEntry entry(String section, String kind, String origin, Map<String, List<String>> fields) {
        return new NewEntry(section, kind, kind, Optional.empty(), Author.ME, "fr",
                new Origin("exercise", origin), fields);
    }

    static NewEntry cvLines(String... facts) {
        return entry("documents", "cv-lines", "M10E3/1", Map.of("title", List.of("Cuisinière"),
                "competences", List.of("C05"), "facts", List.of(String.join("\n", facts)),
                "experience", List.of("Restaurant, deux ans"), "languages", List.of("dari, français")));
    }

    static NewEntry story(String result) {
        return entry("stories", "story", "M3E3/1", Map.of("situation", List.of("Au marché"), "result", List.of(result),
                "competences", List.of("C02")));
    }

    static NewEntry letter() {
        return entry("documents", "letter", "M10E4/1", Map.of("why", List.of("Je vous écris pour un stage."),
                "thanks", List.of("Merci de lire ma lettre.")));
    }

    static NewEntry action(int number, String what) {
        return entry("plan", "action", "M10E2/" + number, Map.of("what", List.of(what), "horizon", List.of("week"),
                "day", List.of("jeudi"), "with", List.of("ma voisine"), "done", List.of("done")));
    }

    /** What the form sends when somebody ticks these lines and writes these words. */
    static Sent sent(DocumentView shown, List<String> on, Map<String, String> texts, Map<String, String> fields) {
        return new Sent(shown.language(), shown.layout(), fields, lines(shown), on, texts);
    }

    static List<String> lines(DocumentView shown) {
        return shown.parts().stream().flatMap(part -> part.lines().stream()).map(DocumentView.Choice::id).toList();
    }
}
