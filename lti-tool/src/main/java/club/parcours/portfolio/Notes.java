package club.parcours.portfolio;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What people put into the sections by hand. It counts for no milestone: checklists count what exercises ask for. */
@ApplicationScoped
@Transactional
class Notes {
    static final String ROOM = "portfolio";
    private static final String KIND = "note";
    /** How many one person can have. */
    static final int MOST = 200;

    @Inject
    Portfolio portfolio;

    /**
     * Adds one; the same form sent twice adds one.
     *
     * @param form random name of the form as it was shown
     * @throws NotFound if the section takes nothing by hand; Invalid if there is no room left
     */
    EntryView add(Viewer viewer, Section section, Note note, UUID form) {
        if (!section.open()) {
            throw new NotFound();
        }
        Origin origin = new Origin(ROOM, KIND + "/" + form);
        if (portfolio.from(viewer, origin).isEmpty()
                && portfolio.count(viewer.person(), new Origin(ROOM, KIND)) >= MOST) {
            throw new Invalid(Note.TEXT, "portfolio.note.full", MOST);
        }
        return portfolio.record(viewer, told(viewer, section.id(), note, origin));
    }

    /** @throws Conflict if it was changed after this version was read; NotFound if it was not put here by hand */
    EntryView change(Viewer viewer, UUID id, int version, Note note) {
        EntryView now = note(viewer, id);
        return portfolio.change(viewer, id, version, told(viewer, now.section(), note, now.origin()));
    }

    /** One of the viewer's own. */
    EntryView note(Viewer viewer, UUID id) {
        return Optional.of(portfolio.entry(viewer, id)).filter(EntryView::note).orElseThrow(NotFound::new);
    }

    private static NewEntry told(Viewer viewer, String section, Note note, Origin origin) {
        return new NewEntry(section, KIND, note.text(), Optional.empty(), Author.ME, note.depth(), viewer.language(),
                origin, note.fields());
    }
}
