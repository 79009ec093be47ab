package club.parcours.document;

import java.util.List;

/** The documents one can make. */
public record DocumentsPageView(List<MadeView> documents) {}
