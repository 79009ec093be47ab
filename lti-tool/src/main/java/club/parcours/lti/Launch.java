package club.parcours.lti;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A verified message from a platform. Everything in it was signed by the platform; nothing in it is safe HTML. */
public sealed interface Launch permits ResourceLinkLaunch {
    UUID registration();

    String issuer();

    String deploymentId();

    /** Who it is, for this issuer; empty for an anonymous launch. Never compared with anything but itself. */
    Optional<String> subject();

    PersonClaims person();

    Roles roles();

    /** The course; a launch may come without one. */
    Optional<Context> context();

    /** The address of ours to open: checked to be on our origin. */
    URI target();

    LaunchPresentation presentation();

    /** Where grades go, if the platform offers that. */
    Optional<GradeEndpoint> grades();

    /** Custom parameters; unresolved variables are left out. Teachers can set them: they grant nothing. */
    Map<String, String> custom();

    /** The platform's product, for example {@code moodle}: for behaviour, never for a security decision. */
    Optional<String> productFamily();

    /** What was dropped and why, for example {@code claim_type:context}: names of claims, no values. */
    List<String> warnings();
}
