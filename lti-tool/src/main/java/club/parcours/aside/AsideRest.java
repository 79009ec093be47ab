package club.parcours.aside;

import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Forgets what nobody came back for. Idempotent: what is forgotten is not forgotten twice. */
@ApplicationScoped
@Transactional
class AsideRest implements ParcelHandler {
    static final String KIND = "aside-rest";
    /** A working day, and the night after it. */
    static final Duration KEPT = Duration.ofHours(24);

    @Inject
    SetAsides forms;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        Optional<SetAside> form = forms.one(UUID.fromString(key));
        Optional<Duration> rest = form.map(one -> Duration.between(clock.instant(), one.keptAt().plus(KEPT)))
                .filter(left -> left.compareTo(Duration.ZERO) > 0);
        if (rest.isPresent()) {
            return new Outcome.NotYet(rest.get());
        }
        form.ifPresent(forms::remove);
        return new Outcome.Done();
    }

    @Override
    public void givenUp(String key) {
        // An operator sees this one among those given up; the form goes when it is handed in, or with its owner.
    }
}
