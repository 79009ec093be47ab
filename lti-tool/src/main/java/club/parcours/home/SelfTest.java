package club.parcours.home;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.web.Check;
import club.parcours.web.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Tries, on demand, all that a course needs of its LMS. It opens no transaction: each check asks the LMS. */
@ApplicationScoped
public class SelfTest {
    @Inject
    @Any
    Instance<Check> checks;

    /** @throws NotFound for who neither runs the course nor looks after the organisation */
    public List<Finding> run(Viewer viewer) {
        mustCare(viewer);
        return checks.stream().sorted(Comparator.comparingInt(Check::order))
                .flatMap(check -> check.findings(viewer).stream()).toList();
    }

    void mustCare(Viewer viewer) {
        if (!viewer.referent() && !viewer.role().facilitates()) {
            throw new NotFound();
        }
    }
}
