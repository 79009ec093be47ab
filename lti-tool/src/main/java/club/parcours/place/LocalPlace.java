package club.parcours.place;

import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A place or a contact of a course, or of an organisation; what is not told is empty text. */
@Entity
@Table(name = "local_place")
class LocalPlace extends TenantOwned {
    /** A course's id, or the organisation's. */
    @Column(name = "scope_id", nullable = false, updatable = false)
    private UUID scope;

    /** From 0, once in a scope: so there are never more than there may be. */
    @Column(nullable = false, updatable = false)
    private int spot;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(name = "title", nullable = false)
    private String name;

    @Column(name = "offers", nullable = false)
    private String what;

    @Column(nullable = false)
    private String address;

    @Column(nullable = false)
    private String phone;

    @Column(name = "web_address", nullable = false)
    private String web;

    @Column(nullable = false)
    private String hours;

    /** Ids of modules, one a line; empty for all. */
    @Column(nullable = false)
    private String modules;

    protected LocalPlace() {}

    LocalPlace(UUID id, Instant now, UUID scope, int spot, PlaceDraft said) {
        super(id, now);
        this.scope = scope;
        this.spot = spot;
        change(said);
    }

    /** @param said as {@link PlaceDraft#checked} gave it */
    final void change(PlaceDraft said) {
        kind = Kind.of(said.kind()).orElseThrow();
        name = said.name();
        what = said.what();
        address = said.address();
        phone = said.phone();
        web = said.web();
        hours = said.hours();
        modules = String.join("\n", said.modules());
    }

    /** The same in a copy of the course. */
    LocalPlace in(UUID copy, UUID id, Instant now) {
        return new LocalPlace(id, now, copy, spot, draft());
    }

    private PlaceDraft draft() {
        return new PlaceDraft(kind.word(), name, what, address, phone, web, hours, modules());
    }

    int spot() {
        return spot;
    }

    Kind kind() {
        return kind;
    }

    List<String> modules() {
        return modules.lines().toList();
    }

    boolean shownIn(String module) {
        return modules.isEmpty() || modules().contains(module);
    }

    /** @param organisation its id */
    PlaceView view(UUID organisation) {
        return new PlaceView(id(), version(), scope.equals(organisation), kind.icon(), draft());
    }
}
