package club.parcours.competence;

/** From where somebody who is not the owner looks at a claim. */
public enum Side {
    /** Takes part in the same course, and was asked by the owner. */
    PEER,
    /** Runs the owner's course. */
    FACILITATOR
}
