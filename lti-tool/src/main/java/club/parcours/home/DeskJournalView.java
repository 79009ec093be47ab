package club.parcours.home;

import club.parcours.privacy.AuditView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was changed in an organisation.
 *
 * @param next after which one to go on, if there are more
 * @param me   the viewer, as they stand in the entries
 */
public record DeskJournalView(List<AuditView> entries, Optional<UUID> next, String me) {}
