package club.parcours.portfolio;

import java.util.List;

/** A portfolio as one viewer may see it: for anyone but its owner, what they do not share does not exist. */
public record PortfolioView(List<StepView> steps, List<EntryView> entries) {

    /** The entries of one kind, oldest first. */
    public List<EntryView> entries(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    public boolean isEmpty() {
        return steps.isEmpty() && entries.isEmpty();
    }
}
