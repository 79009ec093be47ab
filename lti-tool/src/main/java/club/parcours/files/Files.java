package club.parcours.files;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.Outbox;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of the viewer, and those that others let them see. Each command is one transaction and moves no bytes: those
 * are moved before it or after it. What is not theirs is {@link NotFound}.
 */
@ApplicationScoped
@Transactional
public class Files {
    @Inject
    Uploads uploads;

    @Inject
    StoredFiles files;

    @Inject
    Quota room;

    @Inject
    Vault vault;

    @Inject
    Storage storage;

    @Inject
    Outbox outbox;

    @Inject
    ClubConfig config;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<FileAudience> audiences;

    /**
     * Begins an upload. What began before it and never came to its end makes room for it, the oldest first.
     *
     * @param whole how many bytes it will have
     * @throws Invalid for the field {@code file} if that is nothing, too much, or more than the person has room for; two
     *     that begin at once are counted one after the other
     */
    UploadView begin(Viewer viewer, long whole) {
        viewer.mustTakePart();
        if (whole <= 0) {
            throw new Invalid("file", "files.empty");
        }
        if (whole > config.filesLargest) {
            throw new Invalid("file", "files.too-large", config.filesLargest / RoomView.MEGABYTE);
        }
        vault.hold(viewer.person());
        room.inTheWay(viewer.person(), whole).forEach(this::drop);
        room.mustFit(viewer.person(), Optional.empty(), whole);
        Upload upload = new Upload(ids.next(), clock.instant(), viewer.person(), whole);
        uploads.add(upload);
        outbox.put(FileRest.KIND, upload.id().toString(), "", clock.instant().plus(FileRest.UNFINISHED));
        return view(upload);
    }

    /** One upload of the viewer's own. */
    UploadView upload(Viewer viewer, UUID id) {
        return view(mine(viewer, id));
    }

    /** @throws Conflict if it does not go on from this offset */
    UploadView append(Viewer viewer, UUID id, String part, long offset, int length) {
        Upload upload = mine(viewer, id);
        upload.append(part, offset, length, clock.instant());
        return view(upload);
    }

    /**
     * An upload was checked and is a file now; asked again, it is the same one.
     *
     * @param file under which its bytes are kept
     * @throws Invalid if what it became is more than there is room for now; it waits, and can be checked again
     */
    FileView accept(Viewer viewer, UUID id, UUID file, Checked checked) {
        Upload upload = mine(viewer, id);
        upload.mustWait();
        vault.hold(viewer.person());
        room.mustFit(viewer.person(), Optional.of(id), checked.content().length);
        StoredFile stored = new StoredFile(file, clock.instant(), viewer.person(), checked);
        files.add(stored);
        upload.became(file);
        outbox.put(FileRemoval.KIND, id.toString(), "", clock.instant());
        outbox.put(FileRest.KIND, file.toString(), "", clock.instant().plus(FileRest.UNKEPT));
        if (stored.wantsSecond()) {
            outbox.put(SecondFormMaking.KIND, file.toString(), "", clock.instant());
        }
        return stored.view();
    }

    /** An upload was checked and cannot be taken. @param why message key */
    void refuse(Viewer viewer, UUID id, String why) {
        mine(viewer, id).refused(why);
        outbox.put(FileRemoval.KIND, id.toString(), "", clock.instant());
    }

    /** The person does not want to send it any more. */
    void abandon(Viewer viewer, UUID id) {
        drop(mine(viewer, id));
    }

    /** A file to hand out: the viewer's own, or one that the room it was kept by lets them see. @throws NotFound for others */
    OpenedFile open(Viewer viewer, UUID id) {
        StoredFile file = files.one(id).filter(one -> one.person().equals(viewer.person()) || shown(viewer, one))
                .orElseThrow(NotFound::new);
        return new OpenedFile(file.view(), vault.of(file.person()), file.second());
    }

    /** These of the viewer's own files, in the order in which they were received; what is not theirs is left out. */
    public List<FileView> mine(Viewer viewer, Collection<UUID> wanted) {
        return of(viewer.person(), wanted);
    }

    /** As {@link #mine}, without those that are kept with something else than this. */
    public List<FileView> free(Viewer viewer, String room, String reference, Collection<UUID> wanted) {
        return files.among(viewer.person(), wanted).stream().filter(file -> file.fits(room, reference))
                .map(StoredFile::view).toList();
    }

    /** These files of somebody; for a room that has asked whether they may be seen. */
    public List<FileView> of(PersonId owner, Collection<UUID> wanted) {
        return files.among(owner, wanted).stream().map(StoredFile::view).toList();
    }

    /**
     * Keeps files with what the viewer tells. A file nobody keeps is forgotten after a week.
     *
     * @param room      who keeps them, see {@link FileAudience#room}
     * @param reference what they are kept with, at most 100 characters
     * @throws NotFound if one is not the viewer's, or is kept with something else
     */
    public void keep(Viewer viewer, String room, String reference, Collection<UUID> wanted) {
        List<StoredFile> found = files.among(viewer.person(), wanted);
        if (found.size() < wanted.size() || !found.stream().allMatch(file -> file.keep(room, reference))) {
            throw new NotFound();
        }
    }

    /** As {@link #keep}, and what was kept there before and is not wanted any more is removed. */
    public void keepOnly(Viewer viewer, String room, String reference, Collection<UUID> wanted) {
        keep(viewer, room, reference, wanted);
        files.keptWith(viewer.person(), room, reference).stream().filter(file -> !wanted.contains(file.id()))
                .forEach(this::dropUnlessHeld);
    }

    /**
     * Holds files of the viewer's for somebody who needs them as they are now: they stay when what kept them does not
     * want them any more, and are shown as that room says.
     *
     * @throws NotFound if one is not the viewer's
     */
    public void hold(Viewer viewer, String room, String reference, Collection<UUID> wanted) {
        List<StoredFile> found = files.among(viewer.person(), wanted);
        if (found.size() < wanted.size()) {
            throw new NotFound();
        }
        found.forEach(file -> file.hold(room, reference));
    }

    /** What was kept with this and is none of these waits for a week: a page that is open elsewhere may name it yet. */
    public void letGo(PersonId owner, String room, String reference, Collection<UUID> wanted) {
        files.keptWith(owner, room, reference).stream().filter(file -> !wanted.contains(file.id()) && !file.passOn())
                .forEach(file -> {
                    file.letGo(clock.instant());
                    outbox.put(FileRest.KIND, file.id().toString(), "", clock.instant().plus(FileRest.UNKEPT));
                });
    }

    /** Lets go what was held; what nobody else keeps is removed. */
    public void release(PersonId owner, String room, String reference) {
        files.heldFor(owner, StoredFile.use(room, reference)).forEach(file -> file.release(room, reference));
        remove(owner, room, reference);
    }

    /** Removes what somebody kept with this. */
    public void remove(PersonId owner, String room, String reference) {
        files.keptWith(owner, room, reference).forEach(this::dropUnlessHeld);
    }

    /** Every file of a person, oldest first; for their own export. */
    public List<FileView> all(PersonId person) {
        return files.of(person).stream().map(StoredFile::view).toList();
    }

    /** Where the bytes of a person's files are; for work on their own behalf. @throws NotFound if the person was erased */
    public Shelf shelf(PersonId owner) {
        return new Shelf(new Blocks(storage, vault.of(owner)));
    }

    /** The bytes kept on a shelf under this id are removed after the caller's transaction; of none is no failure. */
    public void clear(UUID id) {
        outbox.put(FileRemoval.KIND, id.toString(), "", clock.instant());
    }

    /** Everything of somebody goes. */
    void erase(PersonId person) {
        uploads.of(person).forEach(this::drop);
        files.of(person).forEach(this::drop);
    }

    /** How long this may still rest unfinished, or unkept; nothing if it may rest for good; zero: it is removed. */
    Optional<Instant> restsUntil(UUID id) {
        return uploads.one(id).map(Upload::restsUntil).or(() -> files.one(id).flatMap(StoredFile::restsUntil));
    }

    /** Forgets what rested too long. */
    void forget(UUID id) {
        uploads.one(id).ifPresent(this::drop);
        files.one(id).filter(file -> !file.kept()).ifPresent(this::drop);
    }

    /** How much of their room the viewer's files take. */
    public RoomView room(Viewer viewer) {
        return room.of(viewer.person());
    }

    /** Some of the viewer's files and where each is kept, the latest first. @param after the last of those before them */
    public List<OwnFile> own(Viewer viewer, Optional<UUID> after, int most) {
        viewer.mustTakePart();
        return files.page(viewer.person(), after, most).stream().map(StoredFile::own).toList();
    }

    /** One of them. @throws NotFound if it is not the viewer's */
    public OwnFile own(Viewer viewer, UUID id) {
        viewer.mustTakePart();
        return files.among(viewer.person(), List.of(id)).stream().map(StoredFile::own).findFirst().orElseThrow(NotFound::new);
    }

    /** One that was taken out of what it was kept with goes, unless somebody else needs it. */
    public void drop(Viewer viewer, OwnFile taken) {
        files.among(viewer.person(), List.of(taken.file().id())).stream().filter(file -> file.isWhere(taken))
                .forEach(this::dropUnlessHeld);
    }

    private void drop(Upload upload) {
        uploads.remove(upload);
        outbox.put(FileRemoval.KIND, upload.id().toString(), "", clock.instant());
    }

    private void dropUnlessHeld(StoredFile file) {
        if (!file.passOn()) {
            drop(file);
        }
    }

    private void drop(StoredFile file) {
        files.remove(file);
        outbox.put(FileRemoval.KIND, file.id().toString(), "", clock.instant());
    }

    private boolean shown(Viewer viewer, StoredFile file) {
        return file.own().uses().anyMatch(use -> audiences.stream().filter(audience -> audience.room().equals(use.room()))
                .anyMatch(audience -> audience.maySee(viewer, file.person(), use.reference(), file.id())));
    }

    private Upload mine(Viewer viewer, UUID id) {
        viewer.mustTakePart();
        return uploads.one(viewer.person(), id).orElseThrow(NotFound::new);
    }

    private UploadView view(Upload upload) {
        return new UploadView(upload.id(), upload.whole(), upload.received(), upload.parts(), upload.person(),
                upload.complete(), upload.file().flatMap(files::one).map(StoredFile::view), upload.refusal());
    }
}
