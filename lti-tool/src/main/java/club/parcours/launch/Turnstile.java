package club.parcours.launch;

import club.parcours.kernel.ClubConfig;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only so many logins begin in a minute: from one address, so that nobody keeps the others out, and at one
 * registration, so that a flood there is not felt at another. Each node counts for itself, in memory.
 */
@ApplicationScoped
class Turnstile {
    private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);
    private static final int MOST_KEYS = 10_000;

    @Inject
    ClubConfig config;

    @Inject
    Clock clock;

    private Pace<String> addresses;
    private Pace<UUID> registrations;
    private Pace<String> words;

    @PostConstruct
    void build() {
        addresses = new Pace<>(config.loginsPerAddress, MOST_KEYS);
        registrations = new Pace<>(config.loginsPerRegistration, MOST_KEYS);
        words = new Pace<>(1, 2);
    }

    /** How long a login from this address has to wait, if it has to. */
    Optional<Duration> from(String address) {
        return noted("one address", addresses.pass(household(address), clock.instant()));
    }

    /** How long a login at this registration has to wait, if it has to. */
    Optional<Duration> at(UUID registration) {
        return noted("one registration", registrations.pass(registration, clock.instant()));
    }

    /** Once a minute is enough; an address is somebody's, and stays out of the log. */
    private Optional<Duration> noted(String flooded, Optional<Duration> wait) {
        if (wait.isPresent() && words.pass(flooded, clock.instant()).isEmpty()) {
            LOG.warn("logins_held_back: too many from or at {}", flooded);
        }
        return wait;
    }

    /** One subscriber has the whole lower half of an IPv6 address to choose from. */
    private static String household(String address) {
        return address.contains(":") ? Arrays.stream(address.split(":")).limit(4).collect(Collectors.joining(":"))
                : address;
    }
}
