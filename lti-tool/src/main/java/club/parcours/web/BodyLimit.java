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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that is too large for its route before a byte of it is read. Named in web.xml; the listener's own limit
 * stands behind it, and login and launch tell by themselves why they are too large. A body of unknown length has to say its length first: browsers always do.
 */
public class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int KIB = 1024;
    /** A form with files is read without the heaviest of them, see {@link LightForm}; as much as the listener takes. */
    private static final int HEAVIEST = 32 * 1024 * KIB;

    @Inject
    private transient Problems problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        Optional<Long> limit = limit(request.getRequestURI(), request.getContentType());
        if (limit.isPresent() && request.getHeader("Transfer-Encoding") != null) {
            refuse(request, answer, Problem.LENGTH_REQUIRED);
        } else if (limit.filter(most -> request.getContentLengthLong() > most).isPresent()) {
            refuse(request, answer, Problem.TOO_LARGE);
        } else {
            chain.doFilter(request, answer);
        }
    }

    /** The most bytes a route takes, where it takes less than the listener does, and counts them not by itself. */
    static Optional<Long> limit(String path, @Nullable String type) {
        if (type == null) {
            return Optional.empty();
        } else if (media(type).equals("application/offset+octet-stream")) {
            return Optional.of(1024L * KIB);
        } else if (isJson(type)) {
            return Optional.of(64L * KIB);
        } else if (path.equals("/app/lti/launch") || path.equals("/app/lti/login")) {
            return Optional.empty();
        }
        boolean files = path.startsWith("/app/s/") && media(type).equals("multipart/form-data");
        return Optional.of(files ? (long) HEAVIEST : LightForm.MOST);
    }

    private static boolean isJson(String type) {
        return media(type).endsWith("json");
    }

    /** Without its parameters, in small letters. */
    private static String media(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse answer, Problem problem) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!isJson(type)) {
            problems.answer(request, answer, problem);
            return;
        }
        answer.setStatus(problem.status());
        answer.setContentType("application/problem+json");
        String body = "{\"status\":" + problem.status() + "}";
        answer.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
    }
}
