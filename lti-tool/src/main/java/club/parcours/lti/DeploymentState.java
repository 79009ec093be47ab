package club.parcours.lti;

/** What was decided about a deployment. Only {@link #ENABLED} lets a launch in. */
public enum DeploymentState {
    /** Launches are welcome. */
    ENABLED,
    /** It was seen, but nobody has approved it yet. */
    PENDING,
    /** Somebody closed it. */
    DISABLED,
    /** It was never seen under this registration. */
    UNKNOWN
}
