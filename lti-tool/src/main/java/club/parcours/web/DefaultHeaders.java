package club.parcours.web;

import club.parcours.kernel.ClubConfig;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The security headers of every answer: pages, files, redirects, refusals. Named in web.xml, before all other filters. */
public class DefaultHeaders extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String STATIC = "/static/";

    @Inject
    private transient PagePolicy policy;

    @Inject
    private transient Assets assets;

    @Inject
    private transient ClubConfig config;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        policy.governs(answer);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader(
                "Permissions-Policy",
                "camera=(self), microphone=(self), display-capture=(self), geolocation=(), midi=(), usb=(), payment=()");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Cache-Control", caching(request));
        if (request.getRequestURI().startsWith(STATIC)) {
            answer.setHeader("Vary", "Accept-Encoding"); // packed for those who can unpack it
        }
        if ("https".equals(config.baseUrl.getScheme())) {
            answer.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        if ("document".equals(request.getHeader("Sec-Fetch-Dest"))) {
            answer.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        }
        chain.doFilter(request, answer);
    }

    private String caching(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.startsWith(STATIC)) {
            return "no-store";
        }
        boolean current = assets.isCurrent(path.substring(STATIC.length()), request.getParameter("v"));
        return current ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
