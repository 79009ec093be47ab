package club.parcours.gradebook;

import java.util.List;

/** Scores that did not come through and need somebody. @param count how many in all; @param first the oldest of them */
public record ParkedView(long count, List<TransferView> first) {
    /** All came through. */
    public static final ParkedView NONE = new ParkedView(0, List.of());
}
