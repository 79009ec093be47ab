package club.parcours.portfolio;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A portfolio as one viewer may see it: for anyone but its owner, what they do not share does not exist. */
public record PortfolioView(List<StepView> steps, List<EntryView> entries) {

    /** The entries of one kind, oldest first. */
    public List<EntryView> entries(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    /** The ids of all that is in it. */
    List<UUID> ids() {
        return Stream.concat(steps.stream().map(StepView::id), entries.stream().map(EntryView::id)).toList();
    }

    public boolean isEmpty() {
        return steps.isEmpty() && entries.isEmpty();
    }
}
