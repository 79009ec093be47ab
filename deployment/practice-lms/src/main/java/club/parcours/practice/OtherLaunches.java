package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Launches that do not open an activity: for the review of a submission, for privacy, for a course, or of any type. */
final class OtherLaunches {

    private static final String FOR_USER = IdToken.LTI + "for_user";

    private final Visitors visitors;
    private final LoginInitiation initiation;
    private final Json json;
    private final Pages pages;

    OtherLaunches(Visitors visitors, LoginInitiation initiation, Json json, Pages pages) {
        this.visitors = visitors;
        this.initiation = initiation;
        this.json = json;
        this.pages = pages;
    }

    /** As in Moodle, nobody looks whether the visitor may see the work of that user: it is for the tool to ask. */
    void review(Call call) {
        initiation.start(call, call.site().courses().link(call.part("link")).flatMap(call.site()::opening)
                .map(opening -> new Message(Message.REVIEW, opening.tool(), reviewTarget(opening), opening.course(),
                        opening.link(), Map.of(FOR_USER, json.object().put("user_id", call.part("user"))))));
    }

    private URI reviewTarget(Message opening) {
        return opening.link().flatMap(Link::review).map(review -> review.path("url").asText(""))
                .filter(url -> url.matches("https?://\\S+")).map(URI::create)
                .or(() -> opening.tool().metadata().message(Message.REVIEW)).orElse(opening.target());
    }

    /** A message of any type: message, and perhaps course, link, and user for whom it is. */
    void any(Call call) {
        initiation.start(call, call.site().tools().find(call.part("tool")).map(tool -> message(call, tool)));
    }

    private Message message(Call call, RegisteredTool tool) {
        String type = call.query("message").orElse(Message.PRIVACY);
        Map<String, JsonNode> claims = new HashMap<>();
        call.query("user").ifPresent(user -> claims.put(FOR_USER, json.object().put("user_id", user)));
        return new Message(type, tool, tool.metadata().message(type).orElseGet(tool.metadata()::target),
                call.query("course").flatMap(call.site().courses()::find),
                call.query("link").flatMap(call.site().courses()::link), claims);
    }

    /** The page with all of them. */
    void page(Call call) {
        Optional<Course> course = call.site().courses().find(call.part("course"));
        if (course.isEmpty() || visitors.of(call).isEmpty()) {
            call.redirect("/");
            return;
        }
        pages.show(call, 200, "messages", Map.of("course", course.get(), "tools", call.site().tools().all(),
                "students", call.site().rosters().accounts(course.get().id()).stream()
                        .filter(account -> account.role() == Role.STUDENT).toList(),
                "ofCourse", List.of(Message.CONTEXT, "LtiSomethingNobodyKnows"), "ofPerson",
                List.of(Message.PRIVACY, "LtiDataPrivacyLaunchRequest")));
    }
}
