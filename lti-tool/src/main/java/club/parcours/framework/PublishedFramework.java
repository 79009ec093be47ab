package club.parcours.framework;

import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One version of a framework, as it was published: it never changes. Without entries where it is shown no more. */
@Entity
@Immutable
@Table(name = "own_framework_version")
class PublishedFramework extends TenantOwned {
    @Column(name = "framework_id", nullable = false, updatable = false)
    private UUID framework;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    /** By which claims name it: {@code CLUB-2}. */
    @Column(nullable = false, updatable = false)
    private String label;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(nullable = false, updatable = false)
    private String language;

    @Column(nullable = false, updatable = false)
    private String terms;

    protected PublishedFramework() {}

    PublishedFramework(UUID id, Instant now, OwnFramework draft, int number, Terms terms) {
        super(id, now);
        Naming naming = draft.naming();
        this.framework = draft.id();
        this.number = number;
        this.label = naming.code() + "-" + number;
        this.title = naming.title();
        this.language = naming.language();
        this.terms = terms.json();
    }

    UUID framework() {
        return framework;
    }

    /** Whether publishing the draft would change nothing. */
    boolean says(OwnFramework draft) {
        return title.equals(draft.naming().title()) && language.equals(draft.naming().language())
                && terms.equals(draft.terms().json());
    }

    PastVersion head() {
        return new PastVersion(label, number, title, createdAt());
    }

    VersionView view() {
        return new VersionView(framework, label, number, title, language, createdAt(), Terms.ofJson(terms).all());
    }
}
