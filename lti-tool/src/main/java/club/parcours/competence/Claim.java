package club.parcours.competence;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's own word: a competence of a framework and a level. What others say of it is an {@link Opinion}. */
@Entity
@Table(name = "competence_claim")
class Claim extends TenantOwned {
    private static final String WORDS = "competence_claim.words";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "framework", nullable = false, updatable = false)
    private String framework;

    @Column(name = "framework_version", nullable = false, updatable = false)
    private String frameworkVersion;

    @Column(name = "competence", nullable = false, updatable = false)
    private String competence;

    @Column(name = "self_level", nullable = false)
    private int selfLevel;

    @Column(name = "said_at", nullable = false)
    private Instant saidAt;

    /** Of the organisation's own frameworks, as they were when it was said: labels with spaces between. */
    @Column(name = "own_versions", nullable = false)
    private String ownVersions;

    /** The same in a sentence of its owner's own. */
    @Column(name = "words")
    private byte @Nullable [] words;

    @Enumerated(EnumType.STRING)
    @Column(name = "visibility", nullable = false)
    private Visibility visibility;

    protected Claim() {}

    /**
     * @param named   the competence and the framework it is of
     * @param carried labels of versions of the organisation's own frameworks
     */
    Claim(UUID id, Instant now, PersonId person, Named named, int level, List<String> carried) {
        super(id, now);
        this.person = person;
        this.framework = named.framework();
        this.frameworkVersion = named.version();
        this.competence = named.competence();
        this.visibility = Visibility.ME;
        say(level, now, carried);
    }

    /** A competence of one version of a framework. */
    record Named(String framework, String version, String competence) {}

    final void say(int level, Instant now, List<String> carried) {
        selfLevel = level;
        saidAt = now;
        ownVersions = String.join(" ", carried);
    }

    void word(Optional<String> sentence, PersonSeal seal) {
        words = sentence.map(text -> seal.seal(WORDS, text)).orElse(null);
    }

    Optional<String> words(PersonSeal seal) {
        return Optional.ofNullable(words).map(text -> seal.open(WORDS, text));
    }

    void showTo(Visibility audience) {
        visibility = audience;
    }

    PersonId person() {
        return person;
    }

    Named named() {
        return new Named(framework, frameworkVersion, competence);
    }

    int selfLevel() {
        return selfLevel;
    }

    Instant saidAt() {
        return saidAt;
    }

    /** Labels of the versions of the organisation's own frameworks in which it was said. */
    List<String> carried() {
        return Stream.of(ownVersions.split(" ")).filter(label -> !label.isEmpty()).toList();
    }

    Visibility visibility() {
        return visibility;
    }
}
