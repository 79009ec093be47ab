package club.parcours.framework;

import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A framework of an organisation as its referents work on it: the draft of the next version. */
@Entity
@Table(name = "own_framework")
class OwnFramework extends TenantOwned {
    /** From 0, once in an organisation: so there are never more than there may be. */
    @Column(nullable = false, updatable = false)
    private int spot;

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String language;

    /** As {@link Terms#json}. */
    @Column(nullable = false)
    private String terms;

    protected OwnFramework() {}

    OwnFramework(UUID id, Instant now, int spot, Naming naming) {
        super(id, now);
        this.spot = spot;
        this.code = naming.code();
        this.terms = Terms.NONE.json();
        call(naming);
    }

    /** Its code stays. */
    final void call(Naming naming) {
        title = naming.title();
        language = naming.language();
    }

    void hold(Terms now) {
        terms = now.json();
    }

    /** The next version of it, as it is now, or without any entry. */
    PublishedFramework published(UUID id, Instant now, int number, boolean empty) {
        return new PublishedFramework(id, now, this, number, empty ? Terms.NONE : terms());
    }

    int spot() {
        return spot;
    }

    Naming naming() {
        return new Naming(title, code, language);
    }

    Terms terms() {
        return Terms.ofJson(terms);
    }
}
