package club.parcours.kernel;

/**
 * A language, and how it speaks to who reads it.
 *
 * @param language BCP 47
 * @param formal   whether it says « vous » where it would say « tu », as to those who learn to run a group themselves
 * @param plain    whether the book says what it can in plainer words
 * @param discreet whether pages say less of what they are: who reads them shares the device
 */
public record Tongue(String language, boolean formal, boolean plain, boolean discreet) {
    private static final String PRIVATE = "-x";
    private static final String FORMAL = "-vous";
    private static final String PLAIN = "-plain";

    private static final String DISCREET = "-still";

    /** With the words of the book as they are. */
    public Tongue(String language, boolean formal) {
        this(language, formal, false);
    }

    /** On a device of one's own. */
    public Tongue(String language, boolean formal, boolean plain) {
        this(language, formal, plain, false);
    }

    /** What {@link #tag} wrote; a language alone is neither formal nor plain. */
    public static Tongue of(String tag) {
        int end = tag.indexOf(PRIVATE + "-");
        String how = end < 0 ? "" : tag.substring(end + PRIVATE.length());
        return new Tongue(end < 0 ? tag : tag.substring(0, end), how.contains(FORMAL), how.contains(PLAIN),
                how.contains(DISCREET));
    }

    /** BCP 47; how it speaks is marked in private use: {@code fr-x-vous}, {@code fr-x-plain}, {@code fr-x-vous-plain}. */
    public String tag() {
        return language + (formal || plain || discreet ? PRIVATE : "") + (formal ? FORMAL : "") + (plain ? PLAIN : "")
                + (discreet ? DISCREET : "");
    }
}
