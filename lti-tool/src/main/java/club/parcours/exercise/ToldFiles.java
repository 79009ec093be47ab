package club.parcours.exercise;

import club.parcours.files.FileView;
import club.parcours.files.Files;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** Keeps the voices and photos that answers name; joins the caller's transaction. */
@ApplicationScoped
class ToldFiles {
    @Inject
    Files files;

    @Inject
    Drafts drafts;

    @Inject
    Answers answers;

    @Inject
    Vault vault;

    /** Those of a draft, so that they are not forgotten before it is handed in; what is gone, or handed in, is left out. */
    void keepForNow(Viewer viewer, String reference, Collection<UUID> named) {
        if (!named.isEmpty()) {
            files.keep(viewer, Exercises.ROOM, reference,
                    files.free(viewer, Exercises.ROOM, reference, named).stream().map(FileView::id).toList());
        }
    }

    /**
     * Those of an answer. Another page may be open that names what was kept with this before: that waits for it.
     *
     * @throws Invalid for this field if one is gone, or not the viewer's
     */
    void keep(Viewer viewer, String reference, String field, Collection<UUID> named) {
        mustBeFree(viewer, reference, field, named);
        files.keep(viewer, Exercises.ROOM, reference, named);
        letGo(viewer, reference, named);
    }

    /** What was kept with this, but for these, waits whether another page names it yet. */
    void letGo(Viewer viewer, String reference, Collection<UUID> named) {
        files.letGo(viewer.person(), Exercises.ROOM, reference, named);
    }

    /** Nothing that was typed or handed in here names this file any more. */
    void takeOut(PersonId person, String exercise, UUID file) {
        PersonSeal seal = vault.of(person);
        String id = file.toString();
        drafts.of(person).stream().filter(draft -> draft.exercise().split("/")[0].equals(exercise)).forEach(draft -> {
            DraftView typed = draft.view(seal);
            draft.save(typed.typed().without(id), seal, typed.savedAt());
        });
        answers.one(person, exercise).ifPresent(answer -> {
            AnswerView given = answer.view(seal);
            if (!given.passed()) {
                answer.give(given.given().without(id), answer.contentVersion(), seal, given.submittedAt());
            }
        });
    }

    private void mustBeFree(Viewer viewer, String reference, String field, Collection<UUID> named) {
        if (files.free(viewer, Exercises.ROOM, reference, named).size() < named.size()) {
            throw new Invalid(field, "exercise.file-gone");
        }
    }
}
