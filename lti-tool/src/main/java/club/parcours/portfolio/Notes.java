package club.parcours.portfolio;

import club.parcours.files.FileAudience;
import club.parcours.files.FilePlace;
import club.parcours.files.FileView;
import club.parcours.files.Files;
import club.parcours.files.RoomView;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people put into the sections by hand. It counts for no milestone: checklists count what exercises ask for. */
@ApplicationScoped
@Transactional
class Notes implements FileAudience {
    static final String ROOM = "portfolio";
    private static final String KIND = "note";
    /** So many signs are enough to know it by. */
    private static final int FEW = 60;
    /** How many one person can have. */
    static final int MOST = 200;

    @Inject
    Portfolio portfolio;

    @Inject
    Evidence evidence;

    @Inject
    Files files;

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
        keep(viewer, origin, note);
        return portfolio.record(viewer, told(viewer, section.id(), note, origin));
    }

    /** @throws Conflict if it was changed after this version was read; NotFound if it was not put here by hand */
    EntryView change(Viewer viewer, UUID id, int version, Note note) {
        EntryView now = note(viewer, id);
        EntryView changed = portfolio.change(viewer, id, version, told(viewer, now.section(), note, now.origin()));
        keep(viewer, now.origin(), note);
        return changed;
    }

    /** One of the viewer's files, to come with a note. @throws Invalid for the field {@code file} if it is gone */
    Optional<FileView> file(Viewer viewer, Optional<UUID> id) {
        return id.map(one -> files.mine(viewer, List.of(one)).stream().findFirst()
                .orElseThrow(() -> new Invalid(NoteForm.FILE, "portfolio.note.file-gone")));
    }

    /** How much of their room the viewer's files take. */
    RoomView room(Viewer viewer) {
        Portfolio.mustHaveAPath(viewer);
        return files.room(viewer);
    }

    /** Who reads a note of the viewer's own. */
    SeenBy seenBy(Viewer viewer, EntryView note) {
        return evidence.seenBy(viewer, note.origin());
    }

    @Override
    public String room() {
        return ROOM;
    }

    /** A file is seen by whom its note is shown to, as long as it stands in it. */
    @Override
    public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
        return evidence.shown(viewer, owner, new Origin(ROOM, reference))
                .flatMap(EntryView::file).filter(file.toString()::equals).isPresent();
    }

    @Override
    public Map<String, FilePlace> places(Viewer owner, Collection<String> references) {
        return portfolio.from(owner, new Origin(ROOM, KIND)).stream().collect(Collectors.toMap(
                note -> note.origin().reference(), note -> new FilePlace(Section.of(note.section()).heading(),
                        beginning(note.text().isEmpty() ? note.linkTitle().orElse("") : note.text()),
                        "portfolio/sections/" + Section.of(note.section()).id(), false)));
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= FEW ? line : line.substring(0, line.offsetByCodePoints(0, FEW)) + "…";
    }

    @Override
    public boolean isAll(Viewer owner, String reference, UUID file) {
        return evidence.isAll(owner, new Origin(ROOM, reference), file);
    }

    @Override
    public void takeOut(Viewer owner, String reference, UUID file) {
        evidence.takeOut(owner, new Origin(ROOM, reference), file);
    }

    /** What was taken out of the portfolio takes its file along. */
    void forget(@Observes EntryRemoved removed) {
        if (removed.entry().note()) {
            files.remove(removed.person(), ROOM, removed.entry().origin().reference());
        }
    }

    private void keep(Viewer viewer, Origin origin, Note note) {
        files.keepOnly(viewer, ROOM, origin.reference(), note.file().map(FileView::id).stream().toList());
    }

    /** One of the viewer's own. */
    EntryView note(Viewer viewer, UUID id) {
        return Optional.of(portfolio.entry(viewer, id)).filter(EntryView::note).orElseThrow(NotFound::new);
    }

    private static NewEntry told(Viewer viewer, String section, Note note, Origin origin) {
        return new NewEntry(section, KIND, note.text(), Optional.empty(), Author.ME, viewer.language(), origin,
                note.fields());
    }
}
