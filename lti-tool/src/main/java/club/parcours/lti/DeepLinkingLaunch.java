package club.parcours.lti;

/** Somebody chooses in our pages what a course takes: {@code LtiDeepLinkingRequest} (Deep Linking 2.0, section 3). */
public record DeepLinkingLaunch(Envelope envelope, DeepLinkingSettings settings) implements Launch {
    @Override
    public String toString() {
        return "DeepLinkingLaunch[" + registration() + "]";
    }
}
