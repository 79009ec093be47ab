package club.parcours.document;

import static club.parcours.document.TestDocuments.action;
import static club.parcours.document.TestDocuments.cvLines;
import static club.parcours.document.TestDocuments.letter;
import static club.parcours.document.TestDocuments.lines;
import static club.parcours.document.TestDocuments.sent;
import static club.parcours.document.TestDocuments.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.competence.TestCompetences;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.document.DocumentView.Choice;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class DocumentsContract {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<PortfolioChanged>(), removed);
    private final Documents documents = TestDocuments.on(database, vault, portfolio, CURRICULUM,
            new TestCompetences(database, vault, portfolio, CURRICULUM, new Facts<>(), removed).door());

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKeyAndListens() {
        removed.observedBy(documents::forget);
        database.within(tenant, () -> {
            vault.create(ada.person());
            vault.create(grace.person());
        });
    }

    @Test
    void what_was_written_for_a_cv_stands_on_it_and_what_is_private_waits_to_be_switched_on() {
        in(() -> portfolio.record(ada, cvLines("Préparer 40 repas")));
        in(() -> portfolio.record(ada, story("Tout est vendu.")));
        in(() -> portfolio.addStep(ada, TestPortfolio.step("job", "Vendre au marché"), TestPortfolio.fresh()));

        assertThat(text(Kind.CV)).contains("Cuisinière", "Préparer 40 repas", "Restaurant, deux ans", "dari, français")
                .doesNotContain("Tout est vendu.", "Vendre au marché");
        assertThat(choice("Tout est vendu.")).matches(Choice::hidden).matches(line -> !line.on());
    }

    @Test
    void what_is_shown_to_others_stands_on_it_by_itself_but_never_why_somebody_came() {
        EntryView story = in(() -> portfolio.record(ada, story("Tout est vendu.")));
        run(() -> portfolio.show(ada, story.id(), Visibility.FACILITATOR));
        for (String kind : List.of("job", "migration")) {
            UUID step = in(() -> portfolio.addStep(ada, TestPortfolio.step(kind, "Étape " + kind), TestPortfolio.fresh())).id();
            run(() -> portfolio.share(ada, step, true));
        }

        assertThat(text(Kind.CV)).contains("Tout est vendu.", "Étape job").doesNotContain("Étape migration");
    }

    @Test
    void a_line_is_switched_on_off_and_written_otherwise_and_the_portfolio_stays_as_it_was() {
        in(() -> portfolio.record(ada, cvLines("Préparer 40 repas", "Laver")));
        EntryView story = in(() -> portfolio.record(ada, story("Tout est vendu.")));
        DocumentView shown = in(() -> documents.document(ada, Kind.CV));
        String told = choice("Tout est vendu.").id();
        String cooked = choice("Préparer 40 repas").id();

        keep(Kind.CV, sent(shown, List.of(told, cooked, choice("Laver").id()), Map.of(told, " Tout est\nvendu à midi. ", cooked, "Préparer 40 repas",
                choice("Laver").id(), " "), Map.of("name", "Ada")));

        assertThat(text(Kind.CV)).contains("Tout est vendu à midi.", "Préparer 40 repas", "Ada").doesNotContain("Laver", "dari");
        assertThat(in(() -> portfolio.entry(ada, story.id())).fields().get("result")).containsExactly("Tout est vendu.");
        assertThat(in(() -> portfolio.entry(ada, story.id())).visibility()).isEqualTo(Visibility.ME);
        assertThat(choice("Tout est vendu à midi.").changed()).isTrue();
        assertThat(choice("Préparer 40 repas").changed()).isFalse();
    }

    @Test
    void a_line_that_was_not_written_otherwise_follows_the_portfolio() {
        in(() -> portfolio.record(ada, story("Tout est vendu.")));
        DocumentView shown = in(() -> documents.document(ada, Kind.CV));
        keep(Kind.CV, sent(shown, lines(shown), Map.of(), Map.of()));

        in(() -> portfolio.record(ada, story("Tout est vendu en une heure.")));

        assertThat(text(Kind.CV)).contains("Tout est vendu en une heure.");
    }

    @Test
    void two_layouts_say_the_same_in_another_order() {
        in(() -> portfolio.record(ada, cvLines("Préparer 40 repas")));
        in(() -> portfolio.record(ada, story("Tout est vendu.")));
        DocumentView shown = in(() -> documents.document(ada, Kind.CV));
        keep(Kind.CV, new Sent("fr", "time", Map.of(), lines(shown), lines(shown), Map.of()));
        Paper time = in(() -> documents.paper(ada, Kind.CV));
        keep(Kind.CV, new Sent("fr", "competence", Map.of(), lines(shown), lines(shown), Map.of()));
        Paper competence = in(() -> documents.paper(ada, Kind.CV));

        assertThat(competence.texts().sorted().toList()).isEqualTo(time.texts().sorted().toList());
        assertThat(time.sections().get(0).heading()).isEqualTo("Expériences");
        assertThat(competence.sections().get(0).heading()).isEqualTo("Compétences");
        assertThat(competence.sections().get(0).lines()).anySatisfy(line ->
                assertThat(line.below()).extracting(Paper.Words::text).containsExactly("Tout est vendu."));
    }

    @Test
    void the_text_for_europass_has_the_headings_and_the_order_of_its_form() {
        in(() -> portfolio.record(ada, cvLines("Préparer 40 repas")));

        assertThat(in(() -> documents.europass(ada, Kind.CV)).sections()).extracting(Paper.Section::heading).containsExactly(
                "Expérience professionnelle", "Compétences linguistiques", "Compétences", "Réalisations");
        assertThatThrownBy(() -> in(() -> documents.europass(ada, Kind.PLAN))).isInstanceOf(NotFound.class);
    }

    @Test
    void headings_and_words_of_the_curriculum_are_in_the_language_of_the_document() {
        in(() -> portfolio.record(ada, cvLines("Préparer 40 repas")));
        DocumentView shown = in(() -> documents.document(ada, Kind.CV));
        keep(Kind.CV, new Sent("ar", "time", Map.of(), lines(shown), lines(shown), Map.of()));

        Paper paper = in(() -> documents.paper(ada, Kind.CV));
        assertThat(paper.language()).isEqualTo("ar");
        assertThat(paper.title()).isEqualTo("السيرة الذاتية");
        assertThat(paper.sections()).extracting(Paper.Section::heading).contains("الخبرات", "اللغات");

        keep(Kind.CV, new Sent("tlh", "nowhere", Map.of(), List.of(), List.of(), Map.of()));
        assertThat(in(() -> documents.paper(ada, Kind.CV)).language()).as("a language without headings").isEqualTo("ar");
    }

    @Test
    void a_letter_and_a_plan_are_what_was_written_in_their_sheets() {
        in(() -> portfolio.record(ada, letter()));
        in(() -> portfolio.record(ada, action(1, "Appeler l’école")));
        in(() -> portfolio.record(ada, action(2, "Visiter")));
        DocumentView shown = in(() -> documents.document(ada, Kind.LETTER));
        keep(Kind.LETTER, sent(shown, lines(shown), Map.of(), Map.of("name", "Ada", "subject", "Demande de stage",
                "addressee", "École du Parc\nLyon")));

        assertThat(text(Kind.LETTER)).containsSubsequence("Ada", "École du Parc", "Lyon", "Demande de stage",
                "Je vous écris pour un stage.", "Merci de lire ma lettre.", "Ada");
        assertThat(text(Kind.PLAN)).containsSubsequence("- Appeler l’école", "  - Quand\u00a0: cette semaine", "  - Jour\u00a0: jeudi",
                "  - Avec\u00a0: ma voisine", "  - C’est fait\u00a0: fait", "- Visiter");
        assertThat(in(() -> documents.made(ada))).filteredOn(one -> one.savedAt().isPresent()).extracting(MadeView::kind)
                .containsExactly(Kind.LETTER);
    }

    @Test
    void an_older_form_overwrites_nothing() {
        in(() -> portfolio.record(ada, letter()));
        keep(Kind.LETTER, new Sent("fr", "", Map.of("name", "Ada"), List.of(), List.of(), Map.of()));

        assertThatThrownBy(() -> run(() -> documents.keep(ada, Kind.LETTER, DocumentView.NEVER,
                new Sent("fr", "", Map.of("name", "Autre"), List.of(), List.of(), Map.of())))).isInstanceOf(Conflict.class);
        DocumentView typed = in(() -> documents.typed(ada, Kind.LETTER,
                new Sent("fr", "", Map.of("name", "Autre"), List.of(), List.of(), Map.of())));
        assertThat(typed.field("name")).isEqualTo("Autre");
        assertThat(in(() -> documents.document(ada, Kind.LETTER)).field("name")).isEqualTo("Ada");
        keep(Kind.LETTER, new Sent("fr", "", Map.of("name", "Autre"), List.of(), List.of(), Map.of()));
    }

    @Test
    void what_is_too_long_is_named_at_its_place_and_nothing_is_kept() {
        in(() -> portfolio.record(ada, letter()));
        String line = lines(in(() -> documents.document(ada, Kind.LETTER))).get(0);
        Sent sent = new Sent("fr", "", Map.of("name", "x".repeat(121), "contact", "1\n2\n3\n4\n5\n6"), List.of(line), List.of(line),
                Map.of(line, "x".repeat(Sent.LONGEST + 1)));

        assertThatThrownBy(() -> run(() -> documents.keep(ada, Kind.LETTER, DocumentView.NEVER, sent)))
                .isInstanceOfSatisfying(Invalid.class, wrong ->
                        assertThat(wrong.fields()).containsOnlyKeys("name", "contact", "text." + line));
        assertThat(in(() -> documents.made(ada))).allMatch(one -> one.savedAt().isEmpty());
    }

    @Test
    void nobody_meets_the_document_of_another() {
        in(() -> portfolio.record(ada, letter()));
        keep(Kind.LETTER, new Sent("fr", "", Map.of("name", "Ada"), List.of(), List.of(), Map.of()));

        assertThat(in(() -> documents.document(grace, Kind.LETTER)).field("name")).isEmpty();
        assertThat(in(() -> documents.document(grace, Kind.LETTER)).parts()).isEmpty();
        String adas = choiceOf(Kind.LETTER, "Merci de lire ma lettre.").id();
        run(() -> documents.keep(grace, Kind.LETTER, DocumentView.NEVER,
                new Sent("fr", "", Map.of(), List.of(adas), List.of(adas), Map.of(adas, "à moi"))));
        assertThat(in(() -> documents.paper(grace, Kind.LETTER)).sections()).isEmpty();
        UUID elsewhere = UUID.randomUUID();
        assertThatThrownBy(() -> database.within(elsewhere, () -> documents.document(ada, Kind.LETTER)))
                .as("another organisation").isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PARTICIPANT", mode = EnumSource.Mode.EXCLUDE)
    void only_who_learns_here_has_documents(Role role) {
        Viewer other = TestPortfolio.viewer(tenant, ada.person(), role);
        Sent sent = new Sent("fr", "", Map.of(), List.of(), List.of(), Map.of());

        assertThatThrownBy(() -> in(() -> documents.made(other))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() -> documents.document(other, Kind.CV))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() -> documents.typed(other, Kind.CV, sent))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> run(() -> documents.keep(other, Kind.CV, -1, sent))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() -> documents.stands(other, Kind.CV, sent))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() -> documents.paper(other, Kind.CV))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> in(() -> documents.europass(other, Kind.CV))).isInstanceOf(Forbidden.class);
    }

    @Test
    void it_rests_sealed_is_given_out_and_goes() {
        EntryView entry = in(() -> portfolio.record(ada, letter()));
        String line = choiceOf(Kind.LETTER, "Merci de lire ma lettre.").id();
        keep(Kind.LETTER, new Sent("fr", "", Map.of("contact", "06 11 22 33 44"), List.of(line), List.of(line),
                Map.of(line, "Avec toute ma gratitude")));
        DocumentHolder holder = TestDocuments.holder(documents);

        assertThat(stored()).doesNotContain("06 11 22 33 44", "gratitude");
        assertThat(in(() -> holder.export(ada.person())).toString()).contains("06 11 22 33 44", "gratitude");

        run(() -> portfolio.removeEntry(ada, entry.id()));
        assertThat(in(() -> holder.export(ada.person())).toString()).contains("06 11 22 33 44").doesNotContain("gratitude");

        run(() -> holder.erase(ada.person()));
        assertThat(in(() -> holder.export(ada.person())).toString()).isEqualTo("[]");
    }

    @Test
    void a_document_takes_as_many_statements_with_two_hundred_lines_as_with_two() {
        in(() -> portfolio.record(ada, action(1, "Une")));
        int few = database.statements(() -> in(() -> documents.document(ada, Kind.PLAN)));
        IntStream.range(2, 200).forEach(number -> in(() -> portfolio.record(ada, action(number, "Action " + number))));

        assertThat(database.statements(() -> in(() -> documents.document(ada, Kind.PLAN)))).isEqualTo(few).isEqualTo(3);
        assertThat(database.statements(() -> in(() -> documents.paper(ada, Kind.PLAN)))).isEqualTo(3);
        assertThat(database.statements(() -> in(() -> documents.made(ada)))).isEqualTo(1);
    }

    private String stored() {
        return in(() -> database.entities().createQuery("select d.body from DocumentDraft d where d.person = :person", byte[].class)
                .setParameter("person", ada.person()).getResultList().stream()
                .map(body -> new String(body, StandardCharsets.ISO_8859_1)).toList()).toString();
    }

    private Choice choice(String text) {
        return choiceOf(Kind.CV, text);
    }

    private Choice choiceOf(Kind kind, String text) {
        return in(() -> documents.document(ada, kind)).parts().stream().flatMap(part -> part.lines().stream())
                .filter(line -> line.text().equals(text)).findFirst().orElseThrow();
    }

    private String text(Kind kind) {
        return new PlainPaper(in(() -> documents.paper(ada, kind))).text();
    }

    private void keep(Kind kind, Sent sent) {
        run(() -> documents.keep(ada, kind, documents.document(ada, kind).version(), sent));
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void run(Runnable work) {
        database.within(tenant, work);
    }
}
