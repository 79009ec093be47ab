package club.parcours.lti;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A verified message from a platform. Everything in it was signed by the platform; nothing in it is safe HTML. */
public sealed interface Launch permits ResourceLinkLaunch, DeepLinkingLaunch, CourseLaunch, PrivacyLaunch {
    /** What all messages have in common. */
    Envelope envelope();

    default UUID registration() {
        return envelope().registration();
    }

    default String issuer() {
        return envelope().issuer();
    }

    default String deploymentId() {
        return envelope().deploymentId();
    }

    /** Who it is, for this issuer; empty for an anonymous launch. Never compared with anything but itself. */
    default Optional<String> subject() {
        return envelope().subject();
    }

    default PersonClaims person() {
        return envelope().person();
    }

    default Roles roles() {
        return envelope().roles();
    }

    /** The course; a launch may come without one. */
    default Optional<Context> context() {
        return envelope().context();
    }

    /** The address of ours to open: checked to be on our origin. */
    default URI target() {
        return envelope().target();
    }

    default LaunchPresentation presentation() {
        return envelope().presentation();
    }

    /** Where grades go, if the platform offers that. */
    default Optional<GradeEndpoint> grades() {
        return envelope().grades();
    }

    /** Where the platform tells who is in the course, if it does. */
    default Optional<RosterEndpoint> roster() {
        return envelope().roster();
    }

    /** Where one asks the platform for notices, if it sends any. */
    default Optional<NoticeEndpoint> notices() {
        return envelope().notices();
    }

    /** Custom parameters; unresolved variables are left out. Teachers can set them: they grant nothing. */
    default Map<String, String> custom() {
        return envelope().custom();
    }

    /** The platform's product, for example {@code moodle}: for behaviour, never for a security decision. */
    default Optional<String> productFamily() {
        return envelope().productFamily();
    }

    /** What was dropped and why, for example {@code claim_type:context}: names of claims, no values. */
    default List<String> warnings() {
        return envelope().warnings();
    }
}
