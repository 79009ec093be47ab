package club.parcours.feedback;

/** From where somebody looks at a module. */
enum Side {
    LEARNER,
    FACILITATOR
}
