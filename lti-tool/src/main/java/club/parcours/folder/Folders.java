package club.parcours.folder;

import club.parcours.competence.ClaimView;
import club.parcours.competence.Competences;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.exercise.Diary;
import club.parcours.exercise.Exercises;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.MilestoneView;
import club.parcours.milestone.Milestones;
import club.parcours.milestone.Reviews;
import club.parcours.people.CohortView;
import club.parcours.people.People;
import club.parcours.portfolio.Readers;
import club.parcours.web.Letterhead;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is kept of somebody's work in a course, put together for whoever has to show it. */
@ApplicationScoped
@Transactional
public class Folders {
    @Inject
    People people;

    @Inject
    Syllabus syllabus;

    @Inject
    Curriculum curriculum;

    @Inject
    Exercises exercises;

    @Inject
    Diary diary;

    @Inject
    Milestones milestones;

    @Inject
    Reviews reviews;

    @Inject
    Competences competences;

    @Inject
    Readers readers;

    @Inject
    Messages messages;

    @Inject
    Letterhead.Source letterheads;

    @Inject
    Clock clock;

    /**
     * Somebody's folder in the viewer's course; they learn that the viewer has looked at their claims. The number of
     * statements depends neither on what they did nor on the modules of the course.
     *
     * @throws NotFound unless the viewer runs their course
     */
    public Folder of(Viewer viewer, PersonId person) {
        if (viewer.person().equals(person) || !people.isMember(viewer, person)) {
            throw new NotFound();
        }
        List<Module> modules = syllabus.list(viewer);
        List<MilestoneView> reached = milestones.reviewed(viewer, person,
                modules.stream().map(module -> module.milestone().id()).toList());
        Framework framework = curriculum.framework(viewer); // the words alone: what counts as said now is the competences' to know
        List<ClaimView> listed = competences.of(viewer, person).stream()
                .filter(one -> framework.competence(one.competence()).isPresent()).toList();
        readers.note(viewer, person, listed.stream().map(ClaimView::id).toList());
        Filing filing = new Filing(messages, viewer, framework);
        return filing.folder(people.names(viewer, Set.of(person)).getOrDefault(person, ""), facts(viewer, filing), List.of(
                filing.work(modules, exercises.states(person), diary.days(person)), filing.milestones(reached),
                filing.views(listed, people.callNames(confirming(listed), viewer.language())),
                filing.decisions(reached, reviews.decided(viewer, person))));
    }

    private List<String> facts(Viewer viewer, Filing filing) {
        CohortView course = people.cohort(viewer.cohort()).orElseThrow(NotFound::new);
        Map<PersonId, String> maker = people.callNames(Set.of(viewer.person()), viewer.language());
        return filing.facts(letterheads.of(viewer.tenant()).name(), course.title().or(course::label).orElse(""),
                clock.instant(), maker.getOrDefault(viewer.person(), ""));
    }

    private static Set<PersonId> confirming(List<ClaimView> claims) {
        return claims.stream().flatMap(claim -> claim.confirmations().stream()).flatMap(one -> one.by().stream())
                .collect(Collectors.toSet());
    }
}
