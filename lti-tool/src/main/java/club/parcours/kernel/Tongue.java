package club.parcours.kernel;

/**
 * A language, and how it speaks to who reads it.
 *
 * @param language BCP 47
 * @param formal   whether it says « vous » where it would say « tu », as to those who learn to run a group themselves
 */
public record Tongue(String language, boolean formal) {
    private static final String FORMAL = "-x-vous";

    /** What {@link #tag} wrote; a language alone is not formal. */
    public static Tongue of(String tag) {
        boolean formal = tag.endsWith(FORMAL);
        return new Tongue(formal ? tag.substring(0, tag.length() - FORMAL.length()) : tag, formal);
    }

    /** BCP 47; a formal one is marked in private use: {@code fr-x-vous}. */
    public String tag() {
        return formal ? language + FORMAL : language;
    }
}
