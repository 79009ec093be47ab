package club.parcours.registration;

import club.parcours.kernel.ClubConfig;
import club.parcours.lti.CourseHistory;
import club.parcours.lti.MessageType;
import club.parcours.lti.registration.RegistrationDocument;
import club.parcours.lti.registration.ToolDescription;
import club.parcours.lti.registration.ToolDescription.Wish;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All the tool could use of an LMS, each with the sentence that says why. What is not in this list is not asked for. */
@ApplicationScoped
class Needs {
    private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    private static final String GROUPS = "https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly";

    private static final List<Need> ALL = List.of(
            new Need("links", Set.of(MessageType.RESOURCE_LINK.word(), MessageType.COURSE.word())),
            new Need("identity", Set.of("sub", "iss")),
            new Need("name", Set.of("name", "given_name", "family_name")),
            new Need("roster", Set.of("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly")),
            new Need("groups", Set.of(GROUPS)),
            new Need("columns", Set.of(GRADES + "lineitem", GRADES + "lineitem.readonly")),
            new Need("scores", Set.of(GRADES + "score")),
            new Need("results", Set.of(GRADES + "result.readonly")),
            new Need("review", Set.of(MessageType.REVIEW.word())),
            new Need("contents", Set.of(MessageType.DEEP_LINKING.word())),
            new Need("own-data", Set.of(MessageType.PRIVACY.word())),
            new Need("copies", Stream.concat(CourseHistory.VARIABLES.values().stream(),
                    Stream.of("https://purl.imsglobal.org/spec/lti/scope/noticehandlers")).collect(Collectors.toSet())));

    /** Custom parameters and the variable each holds. */
    private static final Map<String, String> CUSTOM = CourseHistory.VARIABLES;

    /** What a platform may send; links first, since that is what it shows first. */
    private static final List<MessageType> MESSAGES = List.of(MessageType.RESOURCE_LINK, MessageType.DEEP_LINKING,
            MessageType.REVIEW, MessageType.COURSE, MessageType.PRIVACY);

    /** One reason to ask. @param things messages, claims, scopes or variables that are asked for it */
    private record Need(String name, Set<String> things) {}

    @Inject
    ClubConfig config;

    @Inject
    Messages messages;

    /** The tool with all it could use. */
    ToolDescription tool(String language) {
        URI target = address("/app/open/path");
        return new ToolDescription("Parcours", messages.say(language, "registration.description"), address("/"),
                address("/static/icons/parcours.svg"), address("/app/lti/login"), address("/app/lti/launch"),
                address("/app/lti/jwks.json"), target, scopes(), claims(),
                MESSAGES.stream().map(type -> new Wish(type.word(), target, "Parcours", List.of())).toList(), CUSTOM);
    }

    /** The reasons for what stands in a document, as keys of texts, in the order people should read them. */
    List<String> reasons(RegistrationDocument document) {
        Set<String> asked = new TreeSet<>(document.scopes());
        asked.addAll(document.claims());
        asked.addAll(document.custom().values());
        document.messages().forEach(wish -> asked.add(wish.type()));
        return ALL.stream().filter(need -> need.things().stream().anyMatch(asked::contains))
                .map(need -> "registration.ask." + need.name()).toList();
    }

    List<String> scopes() {
        return things().filter(thing -> thing.startsWith("https:")).sorted().toList();
    }

    /** Those every LMS knows: where they are typed in before anybody can ask what it offers, one too many may be refused. */
    List<String> commonScopes() {
        return scopes().stream().filter(scope -> !scope.equals(GROUPS)).toList();
    }

    /** Custom parameters as LMSs want them typed, one a line. */
    String customLines() {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(CUSTOM).forEach((name, variable) -> lines.append(name).append('=').append(variable).append('\n'));
        return lines.toString().strip();
    }

    Map<String, String> custom() {
        return new TreeMap<>(CUSTOM);
    }

    URI address(String path) {
        return URI.create(config.baseUrl + path);
    }

    private static List<String> claims() {
        return things().filter(thing -> thing.matches("[a-z_]+")).sorted().toList();
    }

    private static Stream<String> things() {
        return ALL.stream().flatMap(need -> need.things().stream());
    }
}
