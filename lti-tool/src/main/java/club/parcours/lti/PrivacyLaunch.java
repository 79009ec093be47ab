package club.parcours.lti;

/** Somebody asks what we keep about them: {@code DataPrivacyLaunchRequest}; with or without a course. */
public record PrivacyLaunch(Envelope envelope) implements Launch {
    @Override
    public String toString() {
        return "PrivacyLaunch[" + registration() + "]";
    }
}
