package club.parcours.competence;

import club.parcours.curriculum.Curriculum;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.portfolio.EntryRecorded;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.Vault;
import java.time.Clock;

/** Claims as the server wires them, on a test database, listening to a portfolio. */
final class TestCompetences {
    final Competences competences = new Competences();
    final Witnesses witnesses = new Witnesses();
    final Confirmations confirmations = new Confirmations();
    final CompetenceHolder holder = new CompetenceHolder();

    TestCompetences(TestDatabase database, Vault vault, Portfolio portfolio, Curriculum curriculum,
            Facts<EntryRecorded> recorded, Facts<EntryRemoved> removed) {
        competences.claims = new Claims();
        competences.claims.entities = database.entities();
        competences.opinions = new Opinions();
        competences.opinions.entities = database.entities();
        competences.evidence = TestPortfolio.evidence(portfolio);
        competences.readers = TestPortfolio.readers(portfolio);
        competences.curriculum = curriculum;
        competences.vault = vault;
        competences.ids = new Ids();
        competences.clock = Clock.systemUTC();
        witnesses.claims = competences.claims;
        witnesses.opinions = competences.opinions;
        witnesses.competences = competences;
        witnesses.evidence = competences.evidence;
        witnesses.readers = competences.readers;
        witnesses.people = TestPortfolio.course(portfolio);
        witnesses.vault = vault;
        witnesses.ids = competences.ids;
        witnesses.clock = competences.clock;
        confirmations.claims = competences.claims;
        confirmations.opinions = competences.opinions;
        confirmations.competences = competences;
        confirmations.people = witnesses.people;
        confirmations.vault = vault;
        confirmations.ids = competences.ids;
        confirmations.clock = competences.clock;
        holder.competences = competences;
        holder.claims = competences.claims;
        holder.opinions = competences.opinions;
        ClaimFeed feed = new ClaimFeed();
        feed.competences = competences;
        feed.claims = competences.claims;
        recorded.observedBy(feed::take);
        removed.observedBy(feed::drop);
    }
}
