package club.parcours.feedback;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody thinks of a module or an exercise. The latest counts, with the course and the edition they saw it in. */
@Entity
@Table(name = "impression")
class Impression extends TenantOwned {
    private static final String WORDS = "impression.words";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "cohort_id", nullable = false)
    private UUID cohort;

    @Column(name = "segment", nullable = false, updatable = false)
    private String segment;

    /** Version of the content. */
    @Column(name = "edition", nullable = false)
    private String edition;

    @Enumerated(EnumType.STRING)
    @Column(name = "side", nullable = false)
    private Side side;

    /** Said in an LMS's student view: never counted. */
    @Column(name = "trial", nullable = false)
    private boolean trial;

    @Enumerated(EnumType.STRING)
    @Column(name = "face", nullable = false)
    private Face face;

    @Column(name = "words")
    private byte @Nullable [] words;

    /** The file in which they say it. */
    @Column(name = "voice_id")
    private @Nullable UUID voice;

    @Column(name = "said_at", nullable = false)
    private Instant saidAt;

    protected Impression() {}

    Impression(UUID id, Instant now, Viewer viewer, String segment) {
        super(id, now);
        this.person = viewer.person();
        this.segment = segment;
    }

    void tap(Face tapped, Viewer viewer, String version, Instant now) {
        face = tapped;
        cohort = viewer.cohort();
        edition = version;
        side = viewer.role().facilitates() ? Side.FACILITATOR : Side.LEARNER;
        trial = viewer.preview();
        saidAt = now;
    }

    void say(Optional<String> said, Optional<UUID> file, PersonSeal seal, Instant now) {
        words = said.map(text -> seal.seal(WORDS, text)).orElse(null);
        voice = file.orElse(null);
        saidAt = now;
    }

    /** The face and the sentence stay. */
    void fallSilent() {
        voice = null;
    }

    boolean worded() {
        return words != null;
    }

    Optional<String> words(PersonSeal seal) {
        return Optional.ofNullable(words).map(text -> seal.open(WORDS, text));
    }

    Optional<UUID> voice() {
        return Optional.ofNullable(voice);
    }

    PersonId person() {
        return person;
    }

    UUID cohort() {
        return cohort;
    }

    String segment() {
        return segment;
    }

    String edition() {
        return edition;
    }

    Side side() {
        return side;
    }

    Face face() {
        return face;
    }

    Instant saidAt() {
        return saidAt;
    }
}
