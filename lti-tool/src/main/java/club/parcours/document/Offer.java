package club.parcours.document;

import java.util.List;

/**
 * A line that the portfolio has for a document.
 *
 * @param id          the same as long as the thing it comes from is there
 * @param text        as it would be printed, unless its owner writes it otherwise
 * @param language    BCP 47, of the text
 * @param shown       whether it stands on the document before anybody chose: it was written for it, or is no secret
 * @param hidden      whether it is private in the portfolio, and was not written for this document
 * @param competences ids of the competences it speaks for
 * @param below       further words under it, such as the parts of an action
 */
record Offer(String id, Block block, String text, String language, boolean shown, boolean hidden,
        List<String> competences, List<Paper.Words> below) {

    /** A line by itself. */
    Offer(String id, Block block, String text, String language, boolean shown, boolean hidden) {
        this(id, block, text, language, shown, hidden, List.of(), List.of());
    }

    Offer speakingFor(List<String> competences) {
        return new Offer(id, block, text, language, shown, hidden, List.copyOf(competences), below);
    }

    Offer with(List<Paper.Words> below) {
        return new Offer(id, block, text, language, shown, hidden, competences, List.copyOf(below));
    }
}
