package club.parcours.course;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Tokens;
import club.parcours.launch.Linkable;
import club.parcours.lti.ContentItem;
import club.parcours.lti.CourseHistory;
import club.parcours.lti.CourseWish;
import club.parcours.lti.DeepLinkingAnswer;
import club.parcours.lti.DeepLinkingSettings;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.ToolKeys;
import club.parcours.lti.ToolSignature;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs what goes back to an LMS. */
@ApplicationScoped
class Replies {
    private static final String ICON = "/static/icons/parcours.svg";

    @Inject
    Registrations registrations;

    @Inject
    ToolKeys keys;

    @Inject
    Tokens chance;

    @Inject
    Messages messages;

    @Inject
    ClubConfig config;

    @Inject
    Clock clock;

    /** These links. */
    Answered with(Picking picking, List<ChosenLink> links) {
        return signed(picking, DeepLinkingAnswer.of(links.stream().map(this::item).toList()));
    }

    /** Nothing, because nobody wanted anything. */
    Answered nothing(Picking picking, String language) {
        return signed(picking, new DeepLinkingAnswer(List.of(),
                Optional.of(messages.say(language, "course.reply.nothing")), Optional.empty()));
    }

    /** Nothing, because the LMS wants nothing that we have. */
    Answered unwanted(Picking picking, String language) {
        return signed(picking, new DeepLinkingAnswer(List.of(), Optional.empty(),
                Optional.of(messages.say(language, "course.reply.unwanted"))));
    }

    private Answered signed(Picking picking, DeepLinkingAnswer answer) {
        Registration to = registrations.find(picking.registration()).orElseThrow(NotFound::new);
        DeepLinkingSettings wanted = picking.settings();
        URI address = wanted.returnUrl();
        String token = new ToolSignature(keys)
                .sign(answer.claims(to, picking.deployment(), wanted, chance::fresh, clock));
        return new Answered(address.toString(), address.getScheme() + "://" + address.getRawAuthority(), token,
                answer.items().size());
    }

    private ContentItem item(ChosenLink link) {
        Map<String, String> custom = new HashMap<>(CourseHistory.VARIABLES);
        custom.put(CourseHistory.LINK, link.mark());
        link.way().ifPresent(way -> custom.put(CourseWish.PATH, way));
        return new ContentItem(config.baseUrl.resolve("/app/open/" + link.openPath()), link.title(),
                Optional.of(link.said()).filter(said -> !said.isEmpty()), Optional.of(config.baseUrl.resolve(ICON)),
                custom, link.graded().filter(column -> link.columnWanted()).map(Replies::column), link.dates());
    }

    private static ContentItem.Column column(Linkable.Column column) {
        return new ContentItem.Column(column.label(), column.resourceId(), column.maximum(), column.tag());
    }
}
