package club.parcours.web;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a person says which languages they read. Shown once by itself, later by the button in the bar. */
@Path("s/{launch}/languages")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LanguagePage {
    @Inject
    Viewer viewer;

    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    CurrentViewer current;

    @Inject
    BrowserSessions sessions;

    @Inject
    Event<LanguageChosen> chosen;

    @Inject
    Event<WordsChosen> words;

    @Inject
    Event<PhoneShared> phones;

    @Inject
    @Any
    Instance<NextQuestion> questions;

    /** What somebody is asked once, on their first visit, when they have chosen a language. */
    public interface NextQuestion {
        /** The page of the launch that asks, such as {@code name}; it is told where to go on. Empty: nothing to ask. */
        Optional<String> page(Viewer viewer);

        /** Those with a lower number come first. */
        int turn();
    }

    /**
     * What the page shows.
     *
     * @param languages the choice
     * @param language read first so far
     * @param second read beside it so far; empty for none
     * @param next where to go on
     */
    public record LanguagesView(List<Language> languages, String language, String second, String next) {}

    @GET
    public SafeHtml show(@QueryParam("next") @DefaultValue("") String next, @HeaderParam("Referer") @DefaultValue("") String from) {
        String cameFrom = from.replaceFirst("^https?://[^/]+", "");
        String onward = Redirect.onward(viewer, Redirect.isOpen(viewer, next) ? next : cameFrom).address();
        return templates.page("web/languages", view(viewer.language(), viewer.secondLanguage().orElse(""), onward));
    }

    @POST
    public Response choose(
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("second") @DefaultValue("") String second,
            @FormParam("next") @DefaultValue("") String next) {
        String onward = Redirect.onward(viewer, next).address();
        if (!isOffered(language) || !second.isEmpty() && !isOffered(second)) {
            Invalid wrong = new Invalid("language", "web.language.unknown");
            SafeHtml again = templates.invalid("web/languages", view(language, second, onward), wrong);
            return Response.status(422).entity(again).build();
        }
        Optional<String> beside = Optional.of(second).filter(code -> !code.isEmpty() && !code.equals(language));
        boolean first = sessions.languages(viewer, language, beside);
        chosen.fire(new LanguageChosen(viewer, language, beside));
        return new Redirect(first ? afterQuestions(onward) : onward).response();
    }

    /** Another reading of the same: in plainer words, or not. */
    @POST
    @Path("words")
    public Response words(@FormParam("plain") boolean plain, @FormParam("next") @DefaultValue("") String next) {
        sessions.words(viewer, plain);
        words.fire(new WordsChosen(viewer, plain));
        return Redirect.onward(viewer, next).response();
    }

    /** Whether the device is shared: pages then say less of what they are, and it keeps nothing. */
    @POST
    @Path("phone")
    public Response phone(@FormParam("shared") boolean shared, @FormParam("next") @DefaultValue("") String next) {
        phones.fire(new PhoneShared(viewer, shared));
        return new Redirect(Redirect.first(viewer) + "/languages?next=" + URLEncoder.encode(Redirect.onward(viewer, next).address(),
                StandardCharsets.UTF_8)).response();
    }

    /** The first question; each is told that the next one is where to go on, and the last one the page that was wanted. */
    private String afterQuestions(String onward) {
        List<String> pages = questions.stream().sorted(Comparator.comparingInt(NextQuestion::turn).reversed())
                .flatMap(question -> question.page(viewer).stream()).toList();
        String address = onward;
        for (String page : pages) {
            address = Redirect.first(viewer) + "/" + page + "?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        }
        return address;
    }

    private LanguagesView view(String language, String second, String next) {
        return new LanguagesView(offered(), language, second, next);
    }

    private List<Language> offered() {
        return current.letterhead().offered(messages.offered());
    }

    private boolean isOffered(String code) {
        return offered().stream().anyMatch(language -> language.code().equals(code));
    }
}
