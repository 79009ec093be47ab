package club.parcours.home;

import club.parcours.aside.Aside;
import club.parcours.exercise.Unsent;
import club.parcours.files.Receiving;
import club.parcours.files.SentForm;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.BrowserSessions;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window of its own for a page whose frame may not record. What stands in its form is kept, and the answer holds a ticket
 * that the browser takes to {@code /app/open/window} in the body of a form.
 */
@Path("s/{launch}/windows")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WindowPage {
    private static final String WHICH = "window";
    private static final Pattern PAGE = Pattern.compile("((?:[A-Za-z0-9_-]{1,60}/){0,4}[A-Za-z0-9_-]{1,60})(\\?change=1)?");
    private static final int LONGEST = 200;
    /** Pages with a form that has no draft. */
    private static final Pattern ASIDE = Pattern.compile(
            "reviews/[0-9a-f-]{36}/[A-Za-z0-9-]{1,20}|feedback/[A-Za-z0-9-]{1,20}|asked/[0-9a-f-]{36}");
    private static final String VOICE = "voice";

    @Inject
    BrowserSessions sessions;

    @Inject
    Unsent unsent;

    @Inject
    Aside aside;

    @Inject
    Receiving receiving;

    @Inject
    Once once;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SafeHtml open(MultivaluedMap<String, String> form) {
        return open(new SentForm(form, List.of(), Optional.empty()));
    }

    /** From a page without script, with the files that were chosen; one that cannot be taken is left out. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public SafeHtml open(List<EntityPart> parts) {
        return open(receiving.receive(viewer, parts));
    }

    private SafeHtml open(SentForm sent) {
        Matcher page = PAGE.matcher(sent.first(WHICH));
        if (!page.matches() || page.group().length() > LONGEST) {
            throw new NotFound();
        }
        once.ask(() -> keep(page.group(1), sent));
        return templates.page("home/window", new WindowView(page.group(1), Optional.ofNullable(page.group(2)).orElse(""),
                sessions.ticket(viewer, page.group())));
    }

    private String keep(String page, SentForm sent) {
        if (ASIDE.matcher(page).matches()) {
            aside.keep(viewer, page, sent, VOICE);
        } else {
            unsent.keep(viewer, page, sent);
        }
        return page;
    }
}
