package club.parcours.ops;

import club.parcours.privacy.AuditView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** @param next after which one to go on, if there are more */
public record JournalView(List<AuditView> entries, Optional<UUID> next, OwnNames organisations) {}
