package club.parcours.competence;

import club.parcours.portfolio.EntryView;
import java.util.Optional;

/** Something that shows what a claim says. @param context id of where it happened, if that was said */
public record ProofView(EntryView entry, Optional<String> context) {}
