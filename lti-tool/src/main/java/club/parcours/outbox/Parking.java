package club.parcours.outbox;

import static java.time.temporal.ChronoUnit.MILLIS;

import club.parcours.kernel.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parcels of all tenants as an operator sees them: how many wait, which were given up and why. Never their content. */
@ApplicationScoped
@Transactional
public class Parking {
    private static final int SLICE = 30;

    @Inject
    Parcels parcels;

    @Inject
    Clock clock;

    /** Newest first, from before this one on. Two statements. */
    public OutboxView view(Optional<UUID> before) {
        Object[] waiting = parcels.waiting();
        List<ParkedView> parked = parcels.parked(before, SLICE).stream().map(Parcel::parked).toList();
        return new OutboxView((Long) waiting[0], Optional.ofNullable((Instant) waiting[1]), parked,
                parked.size() < SLICE ? Optional.empty() : Optional.of(parked.get(SLICE - 1).id()));
    }

    /** Tries a parcel that was given up again, for seven days more. @throws NotFound if it is not parked, or replaced */
    public void sendAgain(UUID parcel) {
        if (!parcels.revive(parcel, clock.instant().truncatedTo(MILLIS))) {
            throw new NotFound();
        }
    }
}
