package club.parcours.web;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Viewer;
import club.parcours.web.Problems.Problem;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a request under {@code /app/s/{launch}} in if it brings the cookie of that very launch, or in a header what that
 * cookie would hold, and puts the tenant around everything that follows. Named in web.xml.
 */
public class SessionFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    /** A page of another site cannot send it: that would need a leave which we never give. */
    private static final String HEADER = "X-Launch";
    private static final Pattern LAUNCH = Pattern.compile("/app/s/([0-9a-f]{8})(/.*)?");

    @Inject
    private transient BrowserSessions sessions;

    @Inject
    private transient Cookies cookies;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient PagePolicy policy;

    @Inject
    private transient Problems problems;

    @Inject
    private transient Messages messages;

    @Inject
    @Any
    private transient Instance<Letterhead.Source> letterheads;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        Matcher path = LAUNCH.matcher(request.getRequestURI());
        if (!path.matches()) {
            problems.answer(request, answer, Problem.NOT_FOUND);
            return;
        }
        Optional<String> secret = cookies.read(request, Cookies.LAUNCH + path.group(1))
                .or(() -> Optional.ofNullable(request.getHeader(HEADER)));
        Optional<BrowserSessions.Found> found;
        try {
            found = sessions.find(path.group(1), secret.orElse("")).filter(BrowserSessions.Found::alive);
        } catch (RuntimeException failed) {
            problems.mustBeAway(failed);
            policy.framedByAnyone();
            problems.answer(request, answer, Problem.AWAY);
            return;
        }
        if (found.isPresent()) {
            policy.frameAncestors(found.get().frameOrigins());
            enter(found.get(), secret.orElseThrow(), request, answer, chain);
        } else {
            // Also in a frame it must be readable; and it must not tell by whom a launch that is not theirs is framed.
            policy.framedByAnyone();
            problems.answer(request, answer, secret.isEmpty() ? Problem.NO_SESSION : Problem.SESSION_OVER);
        }
    }

    private void enter(
            BrowserSessions.Found session,
            String secret,
            HttpServletRequest request,
            HttpServletResponse answer,
            FilterChain chain)
            throws IOException, ServletException {
        Viewer viewer = session.viewer();
        current.enter(viewer, secret, session.returnUrl());
        letterheads.stream().findFirst().map(source -> source.of(viewer.tenant())).ifPresent(current::stand);
        if (!session.languageAsked() && current.letterhead().offered(messages.offered()).size() > 1 && isFirstPage(request, viewer)) {
            answer.setHeader("Location", languagePage(request, viewer));
            answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
            return;
        }
        try {
            CurrentTenant.within(viewer.tenant(), () -> {
                chain.doFilter(LightForm.of(request), answer);
                return true;
            });
        } catch (LightForm.StillTooHeavy tooMuch) {
            problems.answer(request, answer, Problem.TOO_LARGE);
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }

    /** A whole page, asked for by a person; not the language page itself, not a part of a page. */
    private static boolean isFirstPage(HttpServletRequest request, Viewer viewer) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return request.getMethod().equals("GET")
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null
                && !request.getRequestURI().equals("/app/s/" + viewer.launch() + "/languages");
    }

    private static String languagePage(HttpServletRequest request, Viewer viewer) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
        return "/app/s/" + viewer.launch() + "/languages?next=" + next;
    }
}
