package club.parcours.lti;

import java.time.Clock;

/** The key set of a registration as a launch would have it fetched. */
public final class TestKeyShelf {
    private TestKeyShelf() {}

    /** The number of usable keys. @throws LaunchRejected if there is no key set */
    public static int keys(PlatformHttp http, Registration registration) {
        return new KeyShelf(registration, http, new StrictJson(), Clock.systemUTC()).current().keys().size();
    }
}
