package club.parcours.launch;

import club.parcours.lti.OnceOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Spends nonces for all nodes. */
@ApplicationScoped
class NonceBook implements OnceOnly {
    @Inject
    SpentNonces spent;

    @Override
    public boolean spend(UUID registration, String nonceHash, Instant until) {
        try {
            spent.add(registration, nonceHash, until);
            return true;
        } catch (ConstraintViolationException again) {
            return false;
        }
    }

    @Override
    public boolean isSpent(UUID registration, String nonceHash) {
        return spent.has(registration, nonceHash);
    }
}
