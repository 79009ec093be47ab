package club.parcours.framework;

import java.util.List;

/**
 * A framework as its referents work on it.
 *
 * @param version  of the draft, to know whether somebody else changed it
 * @param versions that were published, the latest first
 * @param changed  whether it says something else than the latest version, or was never published
 * @param shown    whether the latest version has entries
 */
public record DraftView(Naming naming, int version, List<Term> terms, List<PastVersion> versions, boolean changed,
        boolean shown) {
    /** Whether it was never published. */
    public boolean fresh() {
        return versions.isEmpty();
    }

    /** The number of the version that is published next. */
    public int next() {
        return fresh() ? 1 : versions.get(0).number() + 1;
    }
}
