package club.parcours.competence;

import club.parcours.aside.TestAside;
import club.parcours.curriculum.Curriculum;
import club.parcours.files.Files;
import club.parcours.files.TestFiles;
import club.parcours.framework.Frameworks;
import club.parcours.framework.TestFrameworks;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryRecorded;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Line;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.Vault;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Claims as the server wires them, on a test database, listening to a portfolio. */
public final class TestCompetences {
    public final ThreeViews views = new ThreeViews();
    public final Facts<ClaimsChanged> changed = new Facts<>();
    /** The organisation's own frameworks. */
    public final Frameworks frameworks;
    final OpinionFiles recordings = new OpinionFiles();
    final Files files;
    final Competences competences = new Competences();
    final Sentences sentences = new Sentences();
    final Witnesses witnesses = new Witnesses();
    final Confirmations confirmations = new Confirmations();
    final ClaimSheets sheets = new ClaimSheets();
    final CompetenceHolder holder = new CompetenceHolder();

    public TestCompetences(TestDatabase database, Vault vault, Portfolio portfolio, Curriculum curriculum,
            Facts<EntryRecorded> recorded, Facts<EntryRemoved> removed) {
        competences.claims = new Claims();
        competences.claims.entities = database.entities();
        competences.opinions = new Opinions();
        competences.opinions.entities = database.entities();
        competences.evidence = TestPortfolio.evidence(portfolio);
        competences.readers = TestPortfolio.readers(portfolio);
        competences.curriculum = curriculum;
        competences.frameworks = frameworks = TestFrameworks.on(database, Clock.systemUTC());
        competences.vault = vault;
        competences.changed = changed;
        competences.ids = new Ids();
        competences.clock = Clock.systemUTC();
        witnesses.claims = competences.claims;
        witnesses.opinions = competences.opinions;
        witnesses.competences = competences;
        witnesses.evidence = competences.evidence;
        witnesses.readers = competences.readers;
        witnesses.people = TestPortfolio.course(portfolio);
        recordings.opinions = competences.opinions;
        recordings.claims = competences.claims;
        recordings.people = witnesses.people;
        recordings.aside = TestAside.on(database, vault, Clock.systemUTC());
        recordings.readers = competences.readers;
        files = TestFiles.on(database, vault, Clock.systemUTC(), recordings);
        recordings.files = files;
        competences.recordings = recordings;
        holder.recordings = recordings;
        holder.frameworks = frameworks;
        witnesses.files = files;
        witnesses.aside = recordings.aside;
        witnesses.vault = vault;
        witnesses.changed = changed;
        witnesses.ids = competences.ids;
        witnesses.clock = competences.clock;
        confirmations.claims = competences.claims;
        confirmations.opinions = competences.opinions;
        confirmations.competences = competences;
        confirmations.people = witnesses.people;
        confirmations.vault = vault;
        confirmations.changed = changed;
        confirmations.ids = competences.ids;
        confirmations.clock = competences.clock;
        views.competences = competences;
        views.readers = competences.readers;
        views.people = witnesses.people;
        views.curriculum = curriculum;
        views.frameworks = frameworks;
        sentences.competences = competences;
        sentences.vault = vault;
        sheets.curriculum = curriculum;
        sheets.evidence = new Evidence() {
            @Override
            public List<Line> lines(Viewer viewer, List<EntryView> shown) {
                return List.of(); // what the curriculum calls an entry is the portfolio's to test
            }
        };
        sheets.frameworks = frameworks;
        sheets.people = witnesses.people;
        sheets.claims = competences.claims;
        sheets.vault = vault;
        holder.competences = competences;
        holder.claims = competences.claims;
        holder.vault = vault;
        holder.silenced = new Facts<>();
        holder.opinions = competences.opinions;
        ClaimFeed feed = new ClaimFeed();
        feed.competences = competences;
        feed.claims = competences.claims;
        recorded.observedBy(feed::take);
        removed.observedBy(feed::drop);
        TestPortfolio.hidden(portfolio).observedBy(witnesses::hide);
    }

    /** For rooms above, as the container gives it to them. */
    public Competences door() {
        return competences;
    }

    /** One's own word. */
    public void say(Viewer viewer, String competence, int level) {
        competences.say(viewer, competence, level);
    }

    public void show(Viewer viewer, String competence, Visibility audience) {
        competences.show(viewer, competence, audience);
    }

    /** Asks somebody who takes part, without showing them anything. */
    public void ask(Viewer viewer, String competence, Viewer fellow) {
        witnesses.ask(viewer, competence, fellow.person(), List.of());
    }

    /** Answers what one was asked first. */
    public void answer(Viewer fellow, String... answers) {
        UUID request = witnesses.asked(fellow).get(0).opinion().id();
        List.of(answers).forEach(answer -> witnesses.answer(fellow, request, answer));
    }

    /** Takes the answers to what one was asked first back. */
    public void decline(Viewer fellow) {
        witnesses.decline(fellow, witnesses.asked(fellow).get(0).opinion().id());
    }

    public void confirm(Viewer facilitator, PersonId person, String competence, int level) {
        confirm(facilitator, person, competence, level, "", "");
    }

    /** Having read what stands. */
    void confirm(Viewer facilitator, PersonId person, String competence, int level, String words, String reason) {
        int read = competences.opinions.by(facilitator.person()).stream().filter(one -> one.side() == Side.FACILITATOR)
                .filter(one -> competences.claims.one(one.claim()).filter(claim -> claim.person().equals(person)
                        && claim.named().competence().equals(competence)).isPresent())
                .mapToInt(Opinion::version).findFirst().orElse(Confirming.FIRST);
        confirmations.confirm(facilitator, person, competence, new Confirming(level, words, reason, read));
    }
}
