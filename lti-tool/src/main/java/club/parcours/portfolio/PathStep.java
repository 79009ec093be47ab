package club.parcours.portfolio;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** One step. The version guards its words; order and marks are a tap each, and the last tap counts. */
@Entity
@Table(name = "path_step")
class PathStep extends TenantOwned {
    private static final String TITLE = "path_step.title";
    private static final String PLACE = "path_step.place";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "place_in_path", nullable = false)
    @OptimisticLock(excluded = true)
    private int position;

    @Column(name = "kind", nullable = false)
    private String kind;

    @Column(name = "happened", nullable = false)
    private String time;

    @Column(name = "happened_year")
    private @Nullable Integer year;

    @Column(name = "title", nullable = false)
    private byte[] title;

    @Column(name = "place")
    private byte @Nullable [] place;

    @Column(name = "voice_id")
    private @Nullable UUID voice;

    @Column(name = "photo_id")
    private @Nullable UUID photo;

    @Column(name = "verbs", nullable = false)
    private String verbs;

    @Column(name = "proud", nullable = false)
    @OptimisticLock(excluded = true)
    private boolean proud;

    @Column(name = "kept", nullable = false)
    @OptimisticLock(excluded = true)
    private boolean kept;

    @Column(name = "shared", nullable = false)
    @OptimisticLock(excluded = true)
    private boolean shared;

    @Column(name = "language", nullable = false)
    private String language;

    @Embedded
    private Origin origin;

    /** When it was told in other words than at first. */
    @Column(name = "written_at")
    private @Nullable Instant writtenAt;

    protected PathStep() {}

    PathStep(UUID id, Instant now, PersonId person, int position, Origin origin) {
        super(id, now);
        this.person = person;
        this.position = position;
        this.origin = origin;
    }

    /** Tells it for the first time, with its marks. */
    PathStep tell(ToldStep told, PersonSeal seal) {
        proud = told.proud();
        kept = told.kept();
        shared = told.shared();
        return word(told, seal);
    }

    private PathStep word(ToldStep told, PersonSeal seal) {
        kind = told.kind();
        time = told.when().time();
        year = told.when().year().orElse(null);
        title = seal.seal(TITLE, told.title());
        place = told.place().map(text -> seal.seal(PLACE, text)).orElse(null);
        voice = told.files().get("voice");
        photo = told.files().get("photo");
        verbs = String.join(" ", told.verbs());
        language = told.language();
        return this;
    }

    /**
     * Tells it otherwise; the marks stay as they are, however old the page is that says so.
     *
     * @return the words that these take the place of, if they are others, to be kept beside them
     */
    Optional<EntryEdition> change(ToldStep told, PersonSeal seal, UUID edition, Instant now) {
        ToldStep before = view(seal).told();
        Optional<EntryEdition> kept = Optional.empty();
        if (!before.title().equals(told.title()) || !before.words().equals(told.words())) {
            kept = Optional.of(new EntryEdition(edition, now, person, id(), new EntryEdition.Words(
                    seal.seal(Entry.TEXT, before.title()), null, seal.seal(Entry.FIELDS, Fields.json(before.words())), language,
                    writtenAt == null ? createdAt() : writtenAt)));
            writtenAt = now;
        }
        word(told, seal);
        return kept;
    }

    /**
     * @return whether it has to be told anew: what stands already, in whatever language, is done
     * @throws Conflict if other words were told since this version
     */
    boolean mustChange(int version, ToldStep told, PersonSeal seal) {
        boolean same = view(seal).told().saysSame(told);
        if (version() != version && !same) {
            throw new Conflict();
        }
        return !same;
    }

    StepView view(PersonSeal seal) {
        ToldStep told = new ToldStep(kind, new When(time, Optional.ofNullable(year)), seal.open(TITLE, title),
                Optional.ofNullable(place).map(text -> seal.open(PLACE, text)),
                verbs.isEmpty() ? List.of() : List.of(verbs.split(" ")), proud, kept, shared, language, files());
        return new StepView(id(), version(), told, origin);
    }

    private Map<String, UUID> files() {
        Map<String, UUID> files = new LinkedHashMap<>();
        Optional.ofNullable(voice).ifPresent(id -> files.put("voice", id));
        Optional.ofNullable(photo).ifPresent(id -> files.put("photo", id));
        return files;
    }

    PersonId person() {
        return person;
    }

    int position() {
        return position;
    }

    void moveTo(int position) {
        this.position = position;
    }

    void star(boolean proud) {
        this.proud = proud;
    }

    void keep(boolean kept) {
        this.kept = kept;
    }

    void share(boolean shared) {
        this.shared = shared;
    }

    boolean shared() {
        return shared;
    }
}
