package club.parcours.exercise;

import club.parcours.files.SentForm;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps what stands in the form of a page and was not handed in, for whoever goes on elsewhere. */
@ApplicationScoped
public class Unsent {
    private static final Pattern PAGE = Pattern.compile(
            "exercises/([A-Za-z0-9]{1,20})(?:/sheets/([A-Za-z0-9-]{1,60})|/steps/(?:new|([0-9a-f-]{36})))?");

    @Inject
    Exercises exercises;

    @Inject
    StepChanges changes;

    @Inject
    Forms forms;

    /**
     * Nothing is kept of a page that is none of an exercise.
     *
     * @param page its path below the launch
     * @return when it was kept
     * @throws club.parcours.kernel.Invalid if it is longer than any answer could be; NotFound if it is of a step that is not the viewer's
     */
    public Optional<Instant> keep(Viewer viewer, String page, SentForm sent) {
        Matcher form = PAGE.matcher(page);
        if (!form.matches()) {
            return Optional.empty();
        }
        Sheet typed = forms.sheet(sent, form.group(2) == null ? "" : form.group(2) + ".");
        return Optional.of(form.group(3) == null ? exercises.saveDraft(viewer, form.group(1), typed)
                : changes.save(viewer, form.group(1), SentForm.id(form.group(3)).orElseThrow(NotFound::new), sent.first("version"), typed));
    }
}
