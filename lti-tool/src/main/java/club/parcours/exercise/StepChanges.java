package club.parcours.exercise;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.StepView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is typed into a step that is being changed, and not saved. It remembers which version was read. */
@ApplicationScoped
@Transactional
class StepChanges {
    static final String VERSION = "version";

    @Inject
    Exercises exercises;

    @Inject
    Portfolio portfolio;

    @Inject
    ToldFiles toldFiles;

    /** Under which it is kept among the drafts. */
    static String name(String exercise, UUID step) {
        return exercise + "/" + step;
    }

    /** @throws NotFound if it is not the viewer's; Invalid if it is longer than any step could be */
    Instant save(Viewer viewer, String exercise, UUID step, String version, Sheet typed) {
        StepView now = portfolio.step(viewer, step);
        if (!now.origin().reference().startsWith(exercise + "/") || !version.matches("\\d{1,9}")) {
            throw new NotFound();
        }
        if (typed.length() > Exercises.LONGEST_DRAFT) {
            throw new Invalid("draft", "exercise.too-long", typed.length(), Exercises.LONGEST_DRAFT);
        }
        toldFiles.keepForNow(viewer, now.origin().reference(), Written.files(typed).values());
        return exercises.keep(viewer.person(), name(exercise, step), typed.with(VERSION, List.of(version)));
    }

    /** For another day; nothing is kept of a form that is as it was shown. @throws Invalid as {@link #save} */
    void putOff(Viewer viewer, String exercise, UUID step, String version, Sheet typed) {
        Sheet shown = of(viewer, exercise, step).map(DraftView::typed)
                .orElseGet(() -> StepForm.of(portfolio.step(viewer, step).told()));
        if (!typed.with(VERSION, shown.all(VERSION)).saysSame(shown)) {
            save(viewer, exercise, step, version, typed);
        }
    }

    Optional<DraftView> of(Viewer viewer, String exercise, UUID step) {
        return exercises.draft(viewer, name(exercise, step));
    }

    /** What met other words is a draft until the person chooses between them; one that is endless stands on the page only. */
    Optional<Instant> keepOvertaken(Viewer viewer, String exercise, UUID step, int version, Sheet typed) {
        return Optional.of(typed).filter(sent -> sent.length() <= Exercises.LONGEST_DRAFT)
                .map(sent -> save(viewer, exercise, step, String.valueOf(version), sent));
    }
}
