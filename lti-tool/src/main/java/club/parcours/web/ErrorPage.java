package club.parcours.web;

import club.parcours.web.Problems.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the container shows where no page of ours answers; a servlet, since it must answer every method. */
@WebServlet("/problem")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Problems problems;

    @Inject
    private transient PagePolicy policy;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean away = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && Problem.of(failure) == Problem.AWAY;
        if (away) {
            policy.framedByAnyone();
            problems.answer(request, answer, Problem.AWAY);
        } else {
            problems.answer(request, answer, status instanceof Integer code ? Problem.of(code) : Problem.NOT_FOUND);
            if (status instanceof Integer code) {
                answer.setStatus(code);
            }
        }
    }
}
