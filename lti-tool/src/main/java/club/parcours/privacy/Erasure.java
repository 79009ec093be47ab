package club.parcours.privacy;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.Outbox;
import club.parcours.web.BrowserSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Forgets somebody, because they want it: at once and in one transaction, and once more a little later, for what a request
 * that was on its way may have written meanwhile. What is left is one entry in the trail, without a person; its id is the
 * number of the receipt.
 */
@ApplicationScoped
@Transactional
public class Erasure {
    static final String DEED = "person-erased";
    /** Longer than any request runs, and than another node knows a key by heart ({@link OpenKeys}). */
    static final Duration AGAIN = Duration.ofMinutes(10);

    @Inject
    @Any
    Instance<PersonalDataHolder> holders;

    @Inject
    OwnData data;

    @Inject
    Vault vault;

    @Inject
    BrowserSessions sessions;

    @Inject
    AuditTrail trail;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** What would go, and what would stay and why. */
    public ErasureView preview(Viewer viewer) {
        List<String> stays = Stream.concat(
                sorted().flatMap(holder -> holder.stays(viewer.person()).stream()),
                Stream.of("privacy.stays.lms", "privacy.stays.trail")).distinct().toList();
        return new ErasureView(kept(viewer), stays);
    }

    /** Forgets the viewer, and ends their sessions. @return the number of the receipt */
    public UUID erase(Viewer viewer) {
        String rooms = kept(viewer).stream().map(KeptView.Room::name).collect(Collectors.joining(" "));
        UUID number = trail.numbered(viewer, DEED, Optional.empty(), rooms);
        forget(viewer.person());
        outbox.put(ErasureAgain.KIND, viewer.person().toString(), "", clock.instant().plus(AGAIN));
        return number;
    }

    /** @throws NotFound if no receipt has that number */
    public ReceiptView receipt(UUID number) {
        return trail.entry(number, DEED)
                .map(entry -> new ReceiptView(number, entry.at(), Stream.of(entry.detail().split(" ")).filter(room -> !room.isEmpty()).toList()))
                .orElseThrow(NotFound::new);
    }

    /** Doing it twice does no harm. */
    void forget(PersonId person) {
        sessions.endAllOf(person);
        sorted().forEach(holder -> holder.erase(person));
        vault.destroy(person);
    }

    private List<KeptView.Room> kept(Viewer viewer) {
        return KeptView.of(data.of(viewer)).rooms().stream().filter(room -> !room.groups().isEmpty()).toList();
    }

    private Stream<PersonalDataHolder> sorted() {
        return holders.stream().sorted(Comparator.comparing(PersonalDataHolder::room));
    }
}
