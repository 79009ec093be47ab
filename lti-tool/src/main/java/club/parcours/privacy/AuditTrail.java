package club.parcours.privacy;

import club.parcours.kernel.Ids;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who changed what, and when. Written in the transaction of the change, so that one is not there without the other;
 * nothing in it is ever changed, but who did it, once that person is erased.
 */
@ApplicationScoped
@Transactional
public class AuditTrail {
    /** How many are shown at a time. */
    public static final int SLICE = 30;

    private static final int LONGEST = 2000;

    @Inject
    AuditEntries entries;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * An operator did something.
     *
     * @param tenant the organisation it is about; none for the tool itself
     * @param deed   a code, such as {@code registration-moved}
     * @param object id of what was changed
     * @param detail addresses and settings, never a name of a person
     */
    public void operatorDid(Optional<UUID> tenant, String deed, Optional<UUID> object, String detail) {
        entries.add(new AuditEntry(ids.next(), clock.instant(), tenant, Optional.empty(), deed, object, cut(detail)));
    }

    /** Somebody did something in their own organisation; as {@link #operatorDid}. */
    public void did(Viewer who, String deed, Optional<UUID> object, String detail) {
        numbered(who, deed, object, detail);
    }

    /** As {@link #did}. @return id of the entry */
    UUID numbered(Viewer who, String deed, Optional<UUID> object, String detail) {
        UUID id = ids.next();
        entries.add(new AuditEntry(id, clock.instant(), Optional.of(who.tenant()), Optional.of(who.person()), deed,
                object, cut(detail)));
        return id;
    }

    /** One entry, if it is about this deed. One statement. */
    Optional<AuditView> entry(UUID id, String deed) {
        return entries.one(id).map(AuditEntry::view).filter(entry -> entry.deed().equals(deed));
    }

    /** Everything, newest first, from before this one on. One statement. */
    public List<AuditView> all(Optional<UUID> before) {
        return views(Optional.empty(), before);
    }

    /** What is about one organisation, newest first, from before this one on. One statement. */
    public List<AuditView> of(UUID tenant, Optional<UUID> before) {
        return views(Optional.of(tenant), before);
    }

    /** After which one to go on, if these filled a slice. */
    public static Optional<UUID> next(List<AuditView> slice) {
        return slice.size() < SLICE ? Optional.empty() : Optional.of(slice.get(slice.size() - 1).id());
    }

    private List<AuditView> views(Optional<UUID> tenant, Optional<UUID> before) {
        return entries.slice(tenant, before, SLICE).stream().map(AuditEntry::view).toList();
    }

    private static String cut(String detail) {
        return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }
}
