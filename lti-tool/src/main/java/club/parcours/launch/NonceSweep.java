package club.parcours.launch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets nonces whose logins have expired: nobody could use them any more. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
class NonceSweep {
    @Inject
    SpentNonces spent;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void sweep() {
        spent.removeExpired(clock.instant());
    }
}
