package club.parcours.web;

import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who this request's session belongs to; filled by {@link SessionFilter}, by a method since a proxy keeps no field. */
@RequestScoped
class CurrentViewer {
    private @Nullable Viewer viewer;
    private String secret = "";
    private Optional<String> returnUrl = Optional.empty();
    private Letterhead letterhead = Letterhead.BLANK;

    /**
     * @param secret what the session's form tokens are made from
     * @param returnUrl where the LMS wants people back
     */
    void enter(Viewer viewer, String secret, Optional<String> returnUrl) {
        this.viewer = viewer;
        this.secret = secret;
        this.returnUrl = returnUrl;
    }

    /** Whose pages these are. */
    void stand(Letterhead organisation) {
        letterhead = organisation;
    }

    Letterhead letterhead() {
        return letterhead;
    }

    Optional<Viewer> found() {
        return Optional.ofNullable(viewer);
    }

    String secret() {
        return secret;
    }

    Optional<String> returnUrl() {
        return returnUrl;
    }

    @Produces
    @Dependent
    Viewer viewer() {
        return found().orElseThrow(() -> new IllegalStateException("A page with a viewer stands outside /app/s/"));
    }
}
