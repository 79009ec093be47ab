package club.parcours.lti;

import java.util.Optional;
import java.util.stream.Stream;

/** The messages we take; a platform is told of no others when it registers us. */
public enum MessageType {
    /** Opens a link (Core 1.3, section 5.3). */
    RESOURCE_LINK("LtiResourceLinkRequest"),
    /** Opens somebody's work behind a link (Assignment and Grade Services 2.0, section 3.5). */
    REVIEW("LtiSubmissionReviewRequest"),
    /** Chooses what a course takes (Deep Linking 2.0). */
    DEEP_LINKING("LtiDeepLinkingRequest"),
    /** Opens the course itself. */
    COURSE("LtiContextLaunchRequest"),
    /** Opens what we keep about a person. */
    PRIVACY("DataPrivacyLaunchRequest"),
    /** The same, as some platforms call it. */
    PRIVACY_TOO("LtiDataPrivacyLaunchRequest");

    private final String word;

    MessageType(String word) {
        this.word = word;
    }

    /** Its name in tokens. */
    public String word() {
        return word;
    }

    static Optional<MessageType> of(String word) {
        return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    boolean isAboutALink() {
        return this == RESOURCE_LINK || this == REVIEW;
    }
}
