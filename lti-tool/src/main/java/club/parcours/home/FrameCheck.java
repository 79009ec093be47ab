package club.parcours.home;

import club.parcours.kernel.Viewer;
import club.parcours.web.Check;
import club.parcours.web.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Where the page stands, as the browser says. That it is read at all shows that its session holds there. */
@ApplicationScoped
class FrameCheck implements Check {
    private static final String LINES = "home.check.";
    private static final String FRAME = LINES + "frame";

    @Inject
    HttpServletRequest request;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Finding> findings(Viewer viewer) {
        return List.of(switch (String.valueOf(request.getHeader("Sec-Fetch-Dest"))) {
            case "iframe", "frame" -> Finding.good(FRAME, "");
            case "document" -> Finding.partly(FRAME, "window", "");
            default -> Finding.partly(FRAME, "unknown", "");
        });
    }
}
