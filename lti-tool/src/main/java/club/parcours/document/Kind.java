package club.parcours.document;

import club.parcours.kernel.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The documents one can make. */
public enum Kind {
    CV("clipboard-text", "cv-lines", List.of(Field.NAME, Field.CONTACT)),
    LETTER("send", "letter", List.of(Field.NAME, Field.CONTACT, Field.ADDRESSEE, Field.DATED, Field.SUBJECT)),
    PLAN("target", "goal", List.of(Field.NAME));

    private final String icon;
    private final String entry;
    private final List<Field> fields;

    Kind(String icon, String entry, List<Field> fields) {
        this.icon = icon;
        this.entry = entry;
        this.fields = fields;
    }

    /** As addresses and message keys write it: {@code cv}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    /** Kind of the entries of the portfolio that are written for it first. */
    String entry() {
        return entry;
    }

    /** What the document asks for beside the portfolio. */
    public List<Field> fields() {
        return fields;
    }

    /** Whether one can choose how it is laid out. */
    public boolean hasLayouts() {
        return this == CV;
    }

    /** @throws NotFound if there is no such document */
    static Kind of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Something only a document needs, and no exercise asks for. */
    public enum Field {
        NAME(120, 1, "name", "user"),
        CONTACT(400, 5, "street-address", "phone"),
        ADDRESSEE(400, 6, "off", "building-community"),
        DATED(120, 1, "off", "calendar"),
        SUBJECT(160, 1, "off", "message-2");

        private final int longest;
        private final int lines;
        private final String filledBy;
        private final String icon;

        Field(int longest, int lines, String filledBy, String icon) {
            this.longest = longest;
            this.lines = lines;
            this.filledBy = filledBy;
            this.icon = icon;
        }

        /** As forms and message keys write it: {@code name}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Name of a Tabler icon. */
        public String icon() {
            return icon;
        }

        /** Longest text, in characters. */
        public int longest() {
            return longest;
        }

        /** How many lines it can have. */
        public int lines() {
            return lines;
        }

        /** What a browser may fill in by itself, as HTML's {@code autocomplete} says it. */
        public String filledBy() {
            return lines == 1 ? filledBy : "off";
        }
    }
}
