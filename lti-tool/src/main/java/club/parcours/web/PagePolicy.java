package club.parcours.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this one answer allows browsers to do, where it differs from the rule: nobody frames it, forms go home, no
 * address is told to other sites. Set before the answer is written.
 */
@RequestScoped
public class PagePolicy {
    private static final String ORIGIN = "https?://[A-Za-z0-9.\\-]+(:[0-9]{1,5})?|https?://\\[[0-9a-fA-F:]+](:[0-9]{1,5})?";

    private @Nullable HttpServletResponse answer;
    private List<String> frameAncestors = List.of();
    private boolean framedByAnyone;
    private boolean file;
    private List<String> formTargets = List.of();
    // Not no-referrer: browsers would then send "Origin: null" with our own forms, and the origin could not be checked.
    private String referrer = "same-origin";

    /** Who may frame the page; none, nobody. @throws IllegalArgumentException if one is not an origin */
    public void frameAncestors(List<String> origins) {
        origins.forEach(PagePolicy::mustBeOrigin);
        frameAncestors = List.copyOf(origins);
        write();
    }

    /** For a page that knows nothing and asks nothing: whoever frames it, it says the same. */
    public void framedByAnyone() {
        framedByAnyone = true;
        write();
    }

    /** Where else a form of the page, or the redirect that follows it, may go. */
    public void formTo(String origin) {
        mustBeOrigin(origin);
        formTargets = List.of(origin);
        write();
    }

    /** The answer is somebody's file and no page: nothing in it runs, and nobody frames it. */
    public void file() {
        file = true;
        write();
    }

    /** Hands out a file of ours to be kept. @param name what the browser calls it; of characters that need no quoting */
    public Response attachment(byte[] bytes, String type, String name) {
        file();
        return Response.ok(bytes).header(HttpHeaders.CONTENT_TYPE, type).header(HttpHeaders.CONTENT_LENGTH, bytes.length)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    /** The page may speak to the page that opened its window; call it after the rule for all pages was written. */
    public void keepOpener() {
        if (answer != null) {
            answer.setHeader("Cross-Origin-Opener-Policy", "unsafe-none");
        }
    }

    /** A value of Referrer-Policy. */
    public void referrer(String policy) {
        referrer = policy;
        write();
    }

    /** The answer this policy is for; from now on its headers follow every change. */
    void governs(HttpServletResponse answer) {
        this.answer = answer;
        write();
    }

    private void write() {
        if (answer != null) {
            answer.setHeader("Content-Security-Policy", content());
            answer.setHeader("Referrer-Policy", referrer);
        }
    }

    /** The Content-Security-Policy. */
    String content() {
        if (file) {
            return "default-src 'none'; sandbox; frame-ancestors 'none'";
        }
        String framers = framedByAnyone ? "*" : frameAncestors.isEmpty() ? "'none'" : "'self' " + String.join(" ", frameAncestors);
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
