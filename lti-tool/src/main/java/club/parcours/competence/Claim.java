package club.parcours.competence;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.portfolio.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's own word: a competence of a framework and a level. What others say of it is an {@link Opinion}. */
@Entity
@Table(name = "competence_claim")
class Claim extends TenantOwned {
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

    @Enumerated(EnumType.STRING)
    @Column(name = "visibility", nullable = false)
    private Visibility visibility;

    protected Claim() {}

    /** @param named the competence and the framework it is of */
    Claim(UUID id, Instant now, PersonId person, Named named, int level) {
        super(id, now);
        this.person = person;
        this.framework = named.framework();
        this.frameworkVersion = named.version();
        this.competence = named.competence();
        this.visibility = Visibility.ME;
        say(level, now);
    }

    /** A competence of one version of a framework. */
    record Named(String framework, String version, String competence) {}

    final void say(int level, Instant now) {
        selfLevel = level;
        saidAt = now;
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

    Visibility visibility() {
        return visibility;
    }
}
