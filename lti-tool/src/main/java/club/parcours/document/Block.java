package club.parcours.document;

import java.util.List;
import java.util.Locale;

/** Where a line stands on a document. The order is that of the page on which lines are chosen. */
public enum Block {
    HEADLINE(Kind.CV, "target"),
    EXPERIENCE(Kind.CV, "briefcase"),
    VOLUNTEERING(Kind.CV, "heart-handshake"),
    COMPETENCES(Kind.CV, "compass"),
    FACTS(Kind.CV, "tools"),
    TRAINING(Kind.CV, "school"),
    LANGUAGES(Kind.CV, "language"),
    INTERESTS(Kind.CV, "star"),
    LETTER(Kind.LETTER, "message-2"),
    GOAL(Kind.PLAN, "flag"),
    ACTIONS(Kind.PLAN, "list-check");

    private final Kind kind;
    private final String icon;

    Block(Kind kind, String icon) {
        this.kind = kind;
        this.icon = icon;
    }

    /** As message keys write it: {@code experience}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    /** The blocks of a document. */
    static List<Block> of(Kind kind) {
        return List.of(values()).stream().filter(block -> block.kind == kind).toList();
    }
}
