package club.parcours.framework;

import club.parcours.web.Language;
import java.util.List;

/**
 * The frameworks of an organisation, for its referents.
 *
 * @param typed     what stands in the form of a new one
 * @param languages to choose from
 * @param most      that there may be
 * @param overtaken somebody else began one meanwhile
 */
public record FrameworksView(List<DraftView> frameworks, Naming typed, List<Language> languages, int most, boolean overtaken) {}
