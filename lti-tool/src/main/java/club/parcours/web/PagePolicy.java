package club.parcours.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/**
 * What this one answer allows browsers to do, where it differs from the rule: nobody frames it, forms go home, no
 * address is told to others. Set before the answer is written.
 */
@RequestScoped
public class PagePolicy {
    private static final String ORIGIN = "https?://[A-Za-z0-9.\\-]+(:[0-9]{1,5})?|https?://\\[[0-9a-fA-F:]+](:[0-9]{1,5})?";

    private List<String> frameAncestors = List.of();
    private List<String> formTargets = List.of();
    private String referrer = "no-referrer";

    /** Who may frame the page; none, nobody. @throws IllegalArgumentException if one is not an origin */
    public void frameAncestors(List<String> origins) {
        origins.forEach(PagePolicy::mustBeOrigin);
        frameAncestors = List.copyOf(origins);
    }

    /** Where else a form of the page, or the redirect that follows it, may go. */
    public void formTo(String origin) {
        mustBeOrigin(origin);
        formTargets = List.of(origin);
    }

    /** A value of Referrer-Policy. */
    public void referrer(String policy) {
        referrer = policy;
    }

    String referrer() {
        return referrer;
    }

    /** The Content-Security-Policy. */
    String content() {
        String framers = frameAncestors.isEmpty() ? "'none'" : "'self' " + String.join(" ", frameAncestors);
        String targets = formTargets.isEmpty() ? "'self'" : "'self' " + String.join(" ", formTargets);
        // data: for the small arrows and ticks inside Bootstrap's style sheet, blob: to look at one's own photo or
        // hear one's own recording before it is sent.
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
                + "media-src 'self' blob:; connect-src 'self'; form-action " + targets + "; frame-ancestors " + framers
                + "; base-uri 'none'; object-src 'none'";
    }

    private static void mustBeOrigin(String origin) {
        if (!origin.matches(ORIGIN)) {
            throw new IllegalArgumentException("not an origin");
        }
    }
}
