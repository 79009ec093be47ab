package club.parcours.portfolio;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Something a person keeps that is not a step. The version guards its words. */
@Entity
@Table(name = "portfolio_entry")
class Entry extends TenantOwned {
    static final String TEXT = "portfolio_entry.entry_text";
    static final String CHOICE = "portfolio_entry.choice";
    static final String FIELDS = "portfolio_entry.fields";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "section", nullable = false)
    private String section;

    @Column(name = "kind", nullable = false)
    private String kind;

    @Column(name = "entry_text", nullable = false)
    private byte[] text;

    @Column(name = "choice")
    private byte @Nullable [] choice;

    @Column(name = "fields")
    private byte @Nullable [] fields;

    @Enumerated(EnumType.STRING)
    @Column(name = "author", nullable = false)
    private Author author;

    @Column(name = "language", nullable = false)
    private String language;

    /** A tap of its own: it makes no page with the words old. */
    @Enumerated(EnumType.STRING)
    @Column(name = "visibility", nullable = false)
    @OptimisticLock(excluded = true)
    private Visibility visibility;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @Embedded
    private Origin origin;

    protected Entry() {}

    Entry(UUID id, Instant now, PersonId person, Origin origin) {
        super(id, now);
        this.person = person;
        this.origin = origin;
        this.visibility = Visibility.ME;
    }

    Entry write(NewEntry told, PersonSeal seal, Instant now) {
        section = told.section();
        kind = told.kind();
        text = seal.seal(TEXT, told.text());
        choice = told.choice().map(id -> seal.seal(CHOICE, id)).orElse(null);
        fields = told.fields().isEmpty() ? null : seal.seal(FIELDS, Fields.json(told.fields()));
        author = told.author();
        language = told.language();
        writtenAt = now;
        return this;
    }

    EntryView view(PersonSeal seal) {
        String words = seal.open(TEXT, text);
        Map<String, List<String>> filled = Optional.ofNullable(fields).map(json -> Fields.ofJson(seal.open(FIELDS, json)))
                .orElse(Map.of());
        return new EntryView(id(), version(), section, kind, words, Optional.ofNullable(choice).map(id -> seal.open(CHOICE, id)),
                author, Depth.of(words, filled), language, visibility, origin, writtenAt, filled);
    }

    /** Whether this would be told in other words. */
    boolean differs(NewEntry told, PersonSeal seal) {
        EntryView now = view(seal);
        return !now.text().equals(told.text()) || !now.choice().equals(told.choice())
                || !now.fields().equals(told.fields());
    }

    /** @return whether it has to be written anew: a form sent twice is done. @throws Conflict if other words were written since this version */
    boolean mustChange(int version, NewEntry told, PersonSeal seal) {
        if (version() != version && !view(seal).told().equals(told)) {
            throw new Conflict();
        }
        return version() == version;
    }

    /** The words as they stand now, to be kept beside those that come. */
    EntryEdition edition(UUID id, Instant now) {
        return new EntryEdition(id, now, person, id(), new EntryEdition.Words(text, choice, fields, language, writtenAt));
    }

    void showTo(Visibility audience) {
        visibility = audience;
    }

    /** Whether somebody sees it who may see so much. */
    boolean shownTo(Set<Visibility> visible) {
        return visible.contains(visibility);
    }

    Origin origin() {
        return origin;
    }
}
