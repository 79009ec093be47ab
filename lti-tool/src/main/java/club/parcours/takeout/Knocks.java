package club.parcours.takeout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Who opened ways that are none during the last minute. After ten times an address has to wait, and costs no query. */
@ApplicationScoped
class Knocks {
    static final int MOST = 10;
    static final Duration WHILE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 1000;

    private final Recent<String> vain = new Recent<>(MOST, WHILE, ADDRESSES);

    @Inject
    Clock clock;

    boolean enough(String address) {
        return vain.enough(address, clock.instant());
    }

    void inVain(String address) {
        vain.count(address, clock.instant());
    }
}
