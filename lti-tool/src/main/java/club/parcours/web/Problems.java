package club.parcours.web;

import club.parcours.kernel.Forbidden;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages people see when something goes wrong. They and the log share a number, and nothing of the failure. */
@ApplicationScoped
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Templates templates;
    private Messages messages;
    private CurrentViewer current;
    private PagePolicy policy;
    private Tokens tokens;

    protected Problems() {}

    @Inject
    Problems(Templates templates, Messages messages, CurrentViewer current, PagePolicy policy, Tokens tokens) {
        this.templates = templates;
        this.messages = messages;
        this.current = current;
        this.policy = policy;
        this.tokens = tokens;
    }

    /** Writes the page of a problem as the whole answer. */
    void answer(HttpServletRequest request, HttpServletResponse answer, Problem problem) throws IOException {
        String language = language(request.getHeader("Accept-Language"));
        byte[] page = page(problem, messages.say(language, problem.key("say")), language, number())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        policy.applyTo(answer);
        answer.setStatus(problem.status());
        answer.setContentType("text/html;charset=UTF-8");
        answer.setContentLength(page.length);
        answer.getOutputStream().write(page);
    }

    /** The page of a failure. @param number joins it to the line in the log */
    SafeHtml page(Problem problem, String sentence, String language, String number) {
        ProblemView view = new ProblemView(
                problem.icon(),
                messages.say(language, problem.key("title")),
                sentence,
                messages.say(language, problem.key("do")),
                number);
        return current.found().isPresent()
                ? templates.page("web/problem", view)
                : templates.plain("web/problem", view, language);
    }

    /** What to tell: who may, for a thing that is not for everyone; else the problem's own sentence. */
    String sentence(Problem problem, Throwable failure, String language) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Forbidden forbidden) {
                return messages.say(language, forbidden.messageKey());
            }
        }
        return messages.say(language, problem.key("say"));
    }

    String language(@Nullable String accepted) {
        return current.found()
                .map(Viewer::language)
                .orElseGet(() -> messages.accepted(Optional.ofNullable(accepted).orElse(Messages.FALLBACK)));
    }

    /** A number for one failure, short enough to read out on the telephone. */
    String number() {
        return tokens.hex(8);
    }

    /** Notes a failure under its number: where, and of what kind; never its words. */
    void note(String number, Problem problem, Throwable failure) {
        if (problem.status() >= 500) {
            LOG.error("incident {} status {}", number, problem.status(), new Trace(failure));
        } else {
            LOG.info("incident {} status {} {}", number, problem.status(), failure.getClass().getName());
        }
    }

    /** The places a failure passed through, without its message, which may repeat what a person wrote. */
    private static final class Trace extends Exception {
        private static final long serialVersionUID = 1;
        private final String kind;

        Trace(Throwable failure) {
            super(null, failure.getCause() == null ? null : new Trace(failure.getCause()), false, true);
            this.kind = failure.getClass().getName();
            setStackTrace(failure.getStackTrace());
        }

        @Override
        public String toString() {
            return kind;
        }
    }
}
