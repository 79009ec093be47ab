package club.parcours.web;

import club.parcours.web.Problems.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Refuses a body that is too large for its route before a byte of it is read. Named in web.xml; the listener's own limit
 * stands behind it for every other route, and the launch tells by itself why it is too large. A body of unknown length has to say its length first: browsers always do.
 */
public class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int KIB = 1024;

    @Inject
    private transient Problems problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        Optional<Long> limit = limit(request.getContentType());
        if (limit.isPresent() && request.getHeader("Transfer-Encoding") != null) {
            refuse(request, answer, Problem.LENGTH_REQUIRED);
        } else if (limit.filter(most -> request.getContentLengthLong() > most).isPresent()) {
            refuse(request, answer, Problem.TOO_LARGE);
        } else {
            chain.doFilter(request, answer);
        }
    }

    /** The most bytes a route takes, where it takes less than the listener does. */
    static Optional<Long> limit(@org.jspecify.annotations.Nullable String type) {
        if (type == null) {
            return Optional.empty();
        }
        boolean piece = type.startsWith("application/offset+octet-stream");
        return piece ? Optional.of(1024L * KIB) : type.contains("json") ? Optional.of(64L * KIB) : Optional.empty();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse answer, Problem problem) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.contains("json")) {
            problems.answer(request, answer, problem);
            return;
        }
        answer.setStatus(problem.status());
        answer.setContentType("application/problem+json");
        String body = "{\"status\":" + problem.status() + "}";
        answer.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
    }
}
