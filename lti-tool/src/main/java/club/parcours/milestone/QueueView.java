package club.parcours.milestone;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** @param size how much waits in all; @param after the last one shown, if there may be more */
public record QueueView(List<WaitingView> waiting, long size, Optional<UUID> after) {}
