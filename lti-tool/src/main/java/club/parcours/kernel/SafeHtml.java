package club.parcours.kernel;

/**
 * HTML that may be inserted into a page as it is. The type is the permission: everything else is escaped when a
 * template inserts it, so make one only from a template, from the Markdown renderer, or from constants.
 */
public final class SafeHtml {
    private final String html;

    private SafeHtml(String html) {
        this.html = html;
    }

    /** @param trusted markup in which every piece of foreign text is already escaped */
    public static SafeHtml of(String trusted) {
        return new SafeHtml(trusted);
    }

    @Override
    public String toString() {
        return html;
    }
}
