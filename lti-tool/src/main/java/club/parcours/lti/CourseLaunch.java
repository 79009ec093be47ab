package club.parcours.lti;

/** Somebody opens us from a course, not from a link in it: {@code LtiContextLaunchRequest}. It names its course. */
public record CourseLaunch(Envelope envelope) implements Launch {
    @Override
    public String toString() {
        return "CourseLaunch[" + registration() + "]";
    }
}
