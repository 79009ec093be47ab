package club.parcours.document;

import java.time.Instant;
import java.util.Optional;

/** One of the documents one can make. @param savedAt when it was last kept, if it was begun */
public record MadeView(Kind kind, Optional<Instant> savedAt) {}
