package club.parcours.feedback;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.Survey;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.Perishable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions before the first module and after the last. An answer is added to a number and forgotten; that somebody was
 * asked is kept apart from it, with no time more exact than the week.
 */
@ApplicationScoped
@Transactional
public class Surveys implements Perishable {
    /** Answers that come in waves of their own. */
    private record Sheet(UUID cohort, Occasion occasion, String question) {}

    @Inject
    SurveyCounts counts;

    @Inject
    SurveyTurns turns;

    @Inject
    Curriculum curriculum;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * When the viewer may be asked now, as addresses write it; empty if there is nothing to ask. One statement, and none for who
     * is on their way in between.
     *
     * @param before whether they have the first module before them
     * @param after  whether they have the last one behind them
     */
    public String offered(Viewer viewer, boolean before, boolean after) {
        if (!before && !after || !viewer.role().learns()) {
            return "";
        }
        Occasion occasion = after ? Occasion.EXIT : Occasion.ENTRY;
        return turns.of(viewer.person(), viewer.cohort()).contains(occasion) ? "" : occasion.id();
    }

    /** Whether the viewer was asked already. @throws club.parcours.kernel.Forbidden for who does not learn here */
    boolean over(Viewer viewer, Occasion occasion) {
        viewer.mustLearn();
        return turns.of(viewer.person(), viewer.cohort()).contains(occasion);
    }

    /**
     * Takes the viewer's turn. A second time nothing is counted; what is asked or answered that is none of ours is left out.
     *
     * @param answers choices by question; none of them to pass
     */
    void answer(Viewer viewer, Occasion occasion, Map<String, String> answers) {
        if (over(viewer, occasion)) {
            return;
        }
        LocalDate week = week(viewer);
        turns.add(new SurveyTurn(ids.next(), week, viewer.person(), viewer.cohort(), occasion));
        if (viewer.preview()) {
            return;
        }
        Survey survey = curriculum.survey(viewer);
        for (Item question : survey.questions()) { // in the same order for everybody, so that nobody waits for each other
            survey.choices().stream().map(Item::id).filter(choice -> choice.equals(answers.get(question.id())))
                    .forEach(choice -> counts.add(viewer.cohort(), occasion, week, question.id(), choice));
        }
    }

    /** What the viewer's course answered, also to what was asked in editions before, if anybody did. One statement. @throws club.parcours.kernel.Forbidden for who runs no group */
    SurveyResult result(Viewer viewer) {
        viewer.mustFacilitate();
        Survey survey = curriculum.survey(viewer);
        List<SurveyCount> all = counts.of(viewer.cohort(), week(viewer));
        Stream<SurveyResult.Line> now = survey.questions().stream().map(question -> line(all, question, survey));
        Stream<SurveyResult.Line> earlier = survey.earlier().stream().map(question -> line(all, question, survey))
                .filter(SurveyResult.Line::any);
        return new SurveyResult(survey.choices(), Stream.concat(now, earlier).toList());
    }

    /** What is past its {@link Shelflife} goes: that somebody was asked, and, in whole waves, what was answered. */
    @Override
    public int removeExpired(Instant now) {
        Shelflife life = new Shelflife(now);
        List<SurveyCount> old = counts.withOld(life.first()).stream()
                .collect(Collectors.groupingBy(one -> new Sheet(one.cohort(), one.occasion(), one.question()))).values().stream()
                .flatMap(all -> new Waves(all).old(life.first()).stream()).toList();
        old.forEach(counts::remove);
        return old.size() + turns.removeOld(life.start());
    }

    private static SurveyResult.Line line(List<SurveyCount> all, Item question, Survey survey) {
        return new SurveyResult.Line(question, row(all, Occasion.ENTRY, question, survey), row(all, Occasion.EXIT, question, survey));
    }

    private static List<Integer> row(List<SurveyCount> all, Occasion occasion, Item question, Survey survey) {
        Map<String, Integer> shown = new Waves(all.stream().filter(one -> one.occasion() == occasion)
                .filter(one -> one.question().equals(question.id())).toList()).shown();
        return shown.isEmpty() ? List.of()
                : survey.choices().stream().map(choice -> shown.getOrDefault(choice.id(), 0)).toList();
    }

    private LocalDate week(Viewer viewer) {
        return clock.instant().atZone(viewer.zone()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
