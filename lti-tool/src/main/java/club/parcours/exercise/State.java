package club.parcours.exercise;

/** How far a person is with an exercise. */
public enum State {
    /** Nothing done yet. */
    OPEN,
    /** Something is kept, nothing handed in. */
    BEGUN,
    /** Handed in. */
    DONE,
    /** The person chose to pass. */
    PASSED;

    /** True if there is nothing left to do, unless the person wants to. */
    public boolean settled() {
        return this == DONE || this == PASSED;
    }
}
