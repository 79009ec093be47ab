package club.parcours.gradebook;

import club.parcours.house.TestDatabase;
import club.parcours.launch.LaunchAccepted;
import club.parcours.lti.Registration;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Hears of launches as the server wires it, on a test database; nothing is ever sent. */
public final class TestLaunchListener {
    private TestLaunchListener() {}

    public static Consumer<LaunchAccepted> on(TestDatabase database, UUID registration) {
        URI lms = URI.create("https://lms.example/");
        LaunchListener listener = new LaunchListener();
        listener.gradebook = new TestGradebook(database, (to, request) -> {
            throw new java.io.IOException("nothing is sent here");
        }, new Registration(registration, lms.toString(), "1", lms, lms, lms, Optional.empty(), Set.of(), false)).gradebook;
        return listener::remember;
    }
}
