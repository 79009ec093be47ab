package club.parcours.kernel;

/**
 * A language, and how it speaks to who reads it.
 *
 * @param language BCP 47
 * @param formal   whether it says « vous » where it would say « tu », as to those who learn to run a group themselves
 * @param plain    whether the book says what it can in plainer words
 */
public record Tongue(String language, boolean formal, boolean plain) {
    private static final String PRIVATE = "-x";
    private static final String FORMAL = "-vous";
    private static final String PLAIN = "-plain";

    /** With the words of the book as they are. */
    public Tongue(String language, boolean formal) {
        this(language, formal, false);
    }

    /** What {@link #tag} wrote; a language alone is neither formal nor plain. */
    public static Tongue of(String tag) {
        int end = tag.indexOf(PRIVATE + "-");
        String how = end < 0 ? "" : tag.substring(end + PRIVATE.length());
        return new Tongue(end < 0 ? tag : tag.substring(0, end), how.contains(FORMAL), how.contains(PLAIN));
    }

    /** BCP 47; how it speaks is marked in private use: {@code fr-x-vous}, {@code fr-x-plain}, {@code fr-x-vous-plain}. */
    public String tag() {
        return language + (formal || plain ? PRIVATE : "") + (formal ? FORMAL : "") + (plain ? PLAIN : "");
    }
}
