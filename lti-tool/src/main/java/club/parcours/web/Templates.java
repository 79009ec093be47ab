package club.parcours.web;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Tongue;
import club.parcours.kernel.Viewer;
import club.parcours.web.Aloud.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.velocity.VelocityContext;

/**
 * Turns view records into pages. The components of the record are the template's variables; the shell adds {@code $t}
 * (texts), {@code $url}, {@code $when}, {@code $csrf} (the hidden field of a form), {@code $aloud} (what can be heard),
 * {@code $viewer} and {@code $errors}.
 *
 * <p>A body template sets {@code $title} and may set {@code $back} (address), {@code $tab} (a menu entry's path),
 * {@code $wide} and {@code $scripts} (list of modules below {@code /static}); the layout reads them.
 */
@ApplicationScoped
public class Templates {
    private static final String NO_TAB = "-";
    private static final String SIGNED_OUT = "/app";
    private static final int UNPROCESSABLE = 422;
    private static final UUID NOBODY = new UUID(0, 0);

    private Renderer renderer;
    private Messages messages;
    private Assets assets;
    private Csrf csrf;
    private CurrentViewer current;
    private Instance<MenuEntry> menu;
    private Instance<Voices> voices;
    private Instance<Language.Drafts> drafts;

    protected Templates() {}

    @Inject
    Templates(
            Renderer renderer,
            Messages messages,
            Assets assets,
            Csrf csrf,
            CurrentViewer current,
            @Any Instance<MenuEntry> menu,
            @Any Instance<Voices> voices,
            @Any Instance<Language.Drafts> drafts) {
        this.renderer = renderer;
        this.messages = messages;
        this.assets = assets;
        this.csrf = csrf;
        this.current = current;
        this.menu = menu;
        this.voices = voices;
        this.drafts = drafts;
    }

    /** A place in the tabs as the layout shows it. */
    public record Tab(String label, String icon, String path) {}

    /**
     * A whole page of a session.
     *
     * @param template room and name: {@code exercise/sort} is {@code templates/exercise/sort.vm}
     * @param view a public record
     */
    public SafeHtml page(String template, Record view) {
        return framed(template, session(view, Map.of()));
    }

    /** The page of a form again, with what is wrong with it; answer with status 422. */
    public SafeHtml invalid(String template, Record view, Invalid wrong) {
        return framed(template, session(view, wrong.fields()));
    }

    /** The whole answer of {@link #invalid}. */
    public Response refused(String template, Record view, Invalid wrong) {
        return Response.status(UNPROCESSABLE).entity(invalid(template, view, wrong)).build();
    }

    /** One part of a page alone, for htmx. */
    public SafeHtml fragment(String template, Record view) {
        return renderer.render(template, session(view, Map.of()));
    }

    /** A page outside any session: no tabs, no viewer, no form tokens. @param language the tag of a {@link Tongue} */
    public SafeHtml plain(String template, Record view, String language) {
        Tongue tongue = Tongue.of(language);
        VelocityContext context = context(view, List.of(tongue.language()), tongue.formal(), SIGNED_OUT, Map.of());
        context.put("when", new When(tongue.language(), ZoneOffset.UTC));
        context.put("tabs", List.of());
        context.put("aloud", new Aloud(new Addresses(SIGNED_OUT, assets), NOBODY, false, voices.stream().findFirst().map(Aloud.Brought::new)));
        return framed(template, context);
    }

    /**
     * A page that is all in its template, to be read where we are not: it knows no address of ours.
     *
     * @param read the languages its reader reads, the first one first
     * @param formal as in {@link Tongue}
     */
    public SafeHtml alone(String template, Record view, List<String> read, boolean formal, ZoneId zone) {
        VelocityContext context = context(view, read, formal, SIGNED_OUT, Map.of());
        context.put("when", new When(read.get(0), zone));
        return renderer.render(template, context);
    }

    /**
     * A page for somebody who is signed in elsewhere than in a launch.
     *
     * @param wrong what is wrong with each field of the form it shows again; empty at first
     */
    public SafeHtml page(Standpoint at, String template, Record view, Map<String, Invalid.Message> wrong) {
        VelocityContext context = context(view, List.of(at.language()), false, at.base(), wrong);
        context.put("when", new When(at.language(), at.zone()));
        context.put("csrf", field(csrf.masked(at.secret())));
        context.put("tabs", at.places());
        context.put("tab", NO_TAB);
        return framed(template, context);
    }

    /** After a change: go and look at the page below the launch (303). */
    public Response back(String... path) {
        String base = base(current.viewer());
        return new Redirect(new Addresses(base, assets).to((Object[]) path)).response();
    }

    private SafeHtml framed(String template, VelocityContext context) {
        context.put("body", renderer.render(template, context));
        return renderer.render("web/layout", context);
    }

    private VelocityContext session(Record view, Map<String, Invalid.Message> errors) {
        Viewer viewer = current.viewer();
        VelocityContext context = context(view, viewer.reads(), viewer.formal(), base(viewer), errors);
        String token = csrf.masked(current.secret());
        context.put("viewer", viewer);
        context.put("returnUrl", current.returnUrl().orElse(""));
        context.put("when", new When(viewer.language(), viewer.zone()));
        context.put("csrfToken", token);
        context.put("csrf", field(token));
        context.put("letterhead", current.letterhead());
        context.put("drafts", messages.drafts(viewer.reads(), drafts.stream().flatMap(one -> one.of(viewer).stream()).collect(Collectors.toSet())));
        context.put("aloud", new Aloud(new Addresses(base(viewer), assets), viewer.tenant(),
                viewer.role().facilitates(), voices.stream().findFirst()));
        context.put("tabs", tabs(viewer));
        context.put("tab", NO_TAB); // until the page names its own
        return context;
    }

    private VelocityContext context(
            Record view, List<String> read, boolean formal, String base, Map<String, Invalid.Message> errors) {
        VelocityContext context = new VelocityContext(Renderer.variables(view));
        Say say = new Say(messages, read, formal);
        context.put("t", say);
        context.put("url", new Addresses(base, assets));
        context.put("scripts", List.of());
        context.put("styles", List.of());
        context.put("drafts", messages.drafts(read));
        context.put("tongue", ""); // the language that was labelled last
        context.put("errors", new FieldErrors(errors, say));
        return context;
    }

    private static SafeHtml field(String token) {
        return SafeHtml.of("<input type=\"hidden\" name=\"" + Csrf.FIELD + "\" value=\"" + token + "\">");
    }

    private List<Tab> tabs(Viewer viewer) {
        return menu.stream()
                .filter(entry -> entry.visibleTo(viewer))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .map(entry -> new Tab(messages.say(viewer.tongue(), entry.messageKey()), entry.icon(), entry.path()))
                .toList();
    }

    private static String base(Viewer viewer) {
        return "/app/s/" + viewer.launch();
    }
}
