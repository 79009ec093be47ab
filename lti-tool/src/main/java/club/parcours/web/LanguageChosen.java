package club.parcours.web;

import club.parcours.kernel.Viewer;
import java.util.Optional;

/**
 * A person chose what they read; fired in the request, outside any transaction.
 *
 * @param viewer who chose, as they were before
 * @param language BCP 47, what they read first
 * @param second what stands beside it, another language than the first
 */
public record LanguageChosen(Viewer viewer, String language, Optional<String> second) {}
