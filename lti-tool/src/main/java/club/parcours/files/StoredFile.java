package club.parcours.files;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that was checked. Its bytes are in the storage, under its id. */
@Entity
@Table(name = "stored_file")
class StoredFile extends TenantOwned {
    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private Kind kind;

    @Column(name = "media_type", nullable = false, updatable = false)
    private String mediaType;

    @Column(name = "size_in_bytes", nullable = false, updatable = false)
    private long bytes;

    @Column(name = "millis", nullable = false, updatable = false)
    private int millis;

    @Column(name = "origin_room")
    private @Nullable String room;

    @Column(name = "origin_reference")
    private @Nullable String reference;

    /** When what kept it let it go; nobody keeps it since. */
    @Column(name = "let_go_at")
    private @Nullable Instant letGoAt;

    /** Who else needs it, should that no longer want it; one a line, room and reference. */
    @Column(name = "held_for", nullable = false)
    private String heldFor;

    /** How long its second form is, which other phones play; 0 if there is none. */
    @Column(name = "second_bytes", nullable = false)
    private long second;

    protected StoredFile() {}

    StoredFile(UUID id, Instant now, PersonId person, Checked checked) {
        super(id, now);
        this.person = person;
        this.kind = checked.kind();
        this.mediaType = checked.mediaType();
        this.bytes = checked.content().length;
        this.millis = checked.millis();
        this.heldFor = "";
    }

    /**
     * A file belongs to one thing, or to what came out of it: of {@code M2E2} it can become one of {@code M2E2/…}.
     *
     * @return false if it belongs to another
     */
    boolean keep(String room, String reference) {
        boolean fits = fits(room, reference);
        if (fits) {
            this.room = room;
            this.reference = reference;
        }
        return fits;
    }

    boolean fits(String room, String reference) {
        return this.room == null
                || room.equals(this.room) && (reference.equals(this.reference) || reference.startsWith(this.reference + "/"));
    }

    /** Nobody keeps it any more; whoever has it on a page of theirs can still keep it. */
    void letGo(Instant now) {
        room = null;
        reference = null;
        letGoAt = now;
    }

    /** How long it waits to be kept with something, if it is kept with nothing. */
    Optional<Instant> restsUntil() {
        return kept() ? Optional.empty() : Optional.of((letGoAt == null ? createdAt() : letGoAt).plus(FileRest.UNKEPT));
    }

    /** Somebody else needs it too, as long as they do not {@link #release} it. */
    void hold(String room, String reference) {
        heldFor += use(room, reference);
    }

    void release(String room, String reference) {
        heldFor = heldFor.replace(use(room, reference), "");
    }

    /** A line of what needs a file. */
    static String use(String room, String reference) {
        return room + " " + reference + "\n";
    }

    /** What kept it does not want it any more. @return whether somebody else needs it, and keeps it from now on */
    boolean passOn() {
        Optional<String> next = heldFor.lines().findFirst();
        next.ifPresent(line -> {
            room = line.substring(0, line.indexOf(' '));
            reference = line.substring(line.indexOf(' ') + 1);
            release(room, reference);
        });
        return next.isPresent();
    }

    /** Whether it can be heard and has no form yet that every phone plays. */
    boolean wantsSecond() {
        return kind == Kind.VOICE && second == 0 && !mediaType.equals(SecondForms.MEDIA_TYPE);
    }

    void second(long bytes) {
        second = bytes;
    }

    long second() {
        return second;
    }

    /** As its owner sees it. */
    OwnFile own() {
        return new OwnFile(view(), room().map(one -> new OwnFile.Use(one, reference())),
                heldFor.lines().map(OwnFile.Use::of).toList(), restsUntil());
    }

    /** Whether it is still kept with what it was kept with then, or with nothing any more. */
    boolean isWhere(OwnFile then) {
        return !kept() || own().keptWith().equals(then.keptWith());
    }

    boolean kept() {
        return room != null;
    }

    Optional<String> room() {
        return Optional.ofNullable(room);
    }

    String reference() {
        return Optional.ofNullable(reference).orElse("");
    }

    PersonId person() {
        return person;
    }

    FileView view() {
        return new FileView(id(), kind, mediaType, bytes, millis, createdAt());
    }
}
