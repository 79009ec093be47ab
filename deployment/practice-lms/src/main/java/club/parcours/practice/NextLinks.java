package club.parcours.practice;

import java.util.Optional;

/** Leads astray who follows a list from page to page, as the switches say. */
final class NextLinks {

    private final Faults faults;
    private final Fault loop;
    private final Fault foreign;

    NextLinks(Faults faults, Fault loop, Fault foreign) {
        this.faults = faults;
        this.loop = loop;
        this.foreign = foreign;
    }

    /** The address of the next page: the right one, unless a fault is on. */
    Optional<String> instead(Call call, Optional<String> right) {
        if (faults.strikes(loop)) {
            return Optional.of(call.site().at(call.path() + call.queryPart()).toString());
        }
        return faults.take(foreign).or(() -> right);
    }
}
