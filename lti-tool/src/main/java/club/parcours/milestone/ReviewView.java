package club.parcours.milestone;

/** A milestone of somebody else. @param name their call name */
public record ReviewView(String person, String name, MilestoneView milestone) {
    @Override
    public String toString() {
        return "ReviewView[" + person + "]";
    }
}
