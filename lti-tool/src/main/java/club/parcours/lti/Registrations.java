package club.parcours.lti;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: the registrations the tool knows. Answers may be as old as 30 seconds. */
public interface Registrations {
    /** The registration of this id, unless it was removed. */
    Optional<Registration> find(UUID id);

    /** All registrations of an issuer, compared byte for byte; many customers may share one. */
    List<Registration> byIssuer(String issuer);

    /** What was decided about this deployment of this registration. */
    DeploymentState deployment(UUID registration, String deploymentId);
}
