package club.parcours.portfolio;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.privacy.Vault;
import club.parcours.takeout.Chapter;
import club.parcours.takeout.Pen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Gives out, tells and erases what a portfolio holds. */
@ApplicationScoped
class PortfolioHolder implements PersonalDataHolder, Chapter {
    @Inject
    PathSteps steps;

    @Inject
    Entries entries;

    @Inject
    Editions editions;

    @Inject
    Readings readings;

    @Inject
    Vault vault;

    @Inject
    Portfolio portfolio;

    @Inject
    Words words;

    @Override
    public String room() {
        return "portfolio";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(PathStep.class, Entry.class, EntryEdition.class, Reading.class);
    }

    @Override
    public Object export(PersonId person) {
        PersonSeal seal = vault.of(person);
        return new PortfolioData(steps.of(person).stream().map(step -> step.view(seal)).toList(),
                entries.of(person).stream().map(entry -> entry.view(seal)).toList(),
                editions.of(person).stream().map(edition -> edition.view(seal)).toList(),
                readings.of(person).stream().map(Reading::view).map(ReadingView::exported).toList());
    }

    @Override
    public int place() {
        return 1;
    }

    /** In the words and the order of its pages. */
    @Override
    public Optional<SafeHtml> write(Pen pen) {
        PortfolioView mine = portfolio.of(pen.owner(), pen.owner().person());
        PortfolioBookletView told = PortfolioBookletView.of(StepLine.of(mine.steps(), words.timeline(pen.owner())),
                words.lines(pen.owner()).sections(mine), pen.files());
        return told.parts().isEmpty() ? Optional.empty() : Optional.of(pen.write("portfolio/booklet", told));
    }

    @Override
    public void erase(PersonId person) {
        steps.removeAll(person);
        entries.removeAll(person);
        editions.removeAll(person);
        readings.erase(person);
    }
}
