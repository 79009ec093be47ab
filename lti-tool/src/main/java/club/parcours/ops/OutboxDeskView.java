package club.parcours.ops;

import club.parcours.outbox.OutboxView;

/** The outbox, and whose parcels are in it. */
public record OutboxDeskView(OutboxView outbox, OwnNames organisations) {}
