package club.parcours.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Fresh ids: random, without time inside, since an id can be seen by others (decision 12). */
@ApplicationScoped
public class Ids {
    public UUID next() {
        return UUID.randomUUID();
    }
}
