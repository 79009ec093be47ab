package club.parcours.document;

import static club.parcours.document.TestDocuments.letter;
import static club.parcours.document.TestDocuments.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.competence.TestCompetences;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.document.DocumentView.Kept;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document that is open in two windows, or whose form is sent twice. */
abstract class TwoWindowsContract {
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
    void adaWroteALetter() {
        in(() -> List.of(vault.create(ada.person()), vault.create(grace.person())));
        in(() -> portfolio.record(ada, letter()));
    }

    @Test
    void a_form_that_is_sent_twice_is_kept_once_and_anything_else_from_an_older_one_is_not() {
        DocumentView shown = in(() -> documents.document(ada, Kind.LETTER));
        String line = lines(shown).get(0);
        Sent first = new Sent("en", "", Map.of("name", " Ada "), lines(shown), lines(shown), Map.of(line, "Bonjour"));
        assertThat(in(() -> documents.stands(ada, Kind.LETTER, first))).as("before it came").isFalse();
        keep(Kind.LETTER, first);

        assertThat(in(() -> documents.stands(ada, Kind.LETTER, first))).isTrue();
        assertThat(in(() -> documents.stands(grace, Kind.LETTER, first))).isFalse();
        Sent other = new Sent("en", "", Map.of("name", "Ada"), lines(shown), List.of(), Map.of(line, "Salut"));
        assertThat(in(() -> documents.stands(ada, Kind.LETTER, other))).isFalse();
        DocumentView kept = in(() -> documents.document(ada, Kind.LETTER));
        Map<String, Kept> unlike = kept.unlike(in(() -> documents.typed(ada, Kind.LETTER, other)));
        assertThat(unlike).containsEntry("text." + line, new Kept(Optional.of("Bonjour"), Optional.of(true))).doesNotContainKey("name")
                .hasSameSizeAs(lines(kept));
        assertThat(kept.unlike(kept)).isEmpty();
    }

    @Test
    void of_two_that_keep_at_the_same_moment_the_second_is_told() {
        keep(Kind.LETTER, new Sent("fr", "", Map.of("name", "Ada"), List.of(), List.of(), Map.of()));

        assertThatThrownBy(() -> run(() -> {
            DocumentDraft read = documents.drafts.one(ada.person(), Kind.LETTER).orElseThrow();
            CompletableFuture.runAsync(() -> keep(Kind.LETTER,
                    new Sent("fr", "", Map.of("name", "Autre"), List.of(), List.of(), Map.of()))).join();
            read.tell(Told.nothing("fr"), vault.of(ada.person()), Instant.now());
            documents.drafts.save();
        })).isInstanceOf(Conflict.class);
        assertThat(in(() -> documents.document(ada, Kind.LETTER)).field("name")).isEqualTo("Autre");
    }

    @Test
    void what_is_too_long_in_an_older_form_is_no_way_past_what_was_kept() {
        keep(Kind.LETTER, new Sent("fr", "", Map.of("name", "Ada"), List.of(), List.of(), Map.of()));
        Sent sent = new Sent("fr", "", Map.of("name", "x".repeat(121)), List.of(), List.of(), Map.of());

        assertThatThrownBy(() -> run(() -> documents.keep(ada, Kind.LETTER, DocumentView.NEVER, sent))).isInstanceOf(Conflict.class);
        assertThat(in(() -> documents.typed(ada, Kind.LETTER, sent)).over(DocumentView.NEVER).version()).isEqualTo(DocumentView.NEVER);
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
