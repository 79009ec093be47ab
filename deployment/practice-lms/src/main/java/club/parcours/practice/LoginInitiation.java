package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Begins a launch: sends the browser to the tool's login address (Security Framework 1.0, 5.1.1.1), by a form that
 * posts itself like Moodle's or, with {@code ?login=get}, by a redirect.
 */
final class LoginInitiation {

    private final Visitors visitors;
    private final Faults faults;
    private final Json json;
    private final Pages pages;

    LoginInitiation(Visitors visitors, Faults faults, Json json, Pages pages) {
        this.visitors = visitors;
        this.faults = faults;
        this.json = json;
        this.pages = pages;
    }

    /** An activity is opened. */
    void link(Call call) {
        start(call, call.site().courses().link(call.part("link")).flatMap(link -> call.site().opening(link)));
    }

    /** Begins the launch of a message; what cannot be launched leads to the first page. */
    void start(Call call, Optional<Message> wanted) {
        var visitor = visitors.of(call);
        if (visitor.isEmpty() || wanted.isEmpty()) {
            call.redirect("/");
            return;
        }
        Message message = wanted.get();
        if (!message.tool().usable()) {
            pages.show(call, 403, "message", Map.of("title", "Not in use",
                    "text", "The administrator has not activated this tool, or has suspended it."));
            return;
        }
        var begun = call.site().launches().begin(visitor.get().account(), message, visitor.get().locale(),
                storage(call));
        URI login = message.tool().metadata().login();
        Map<String, String> fields = fields(call.site(), begun);
        if (call.query("login").filter("get"::equals).isPresent()) {
            call.redirect(login + (login.getQuery() == null ? "?" : "&") + query(fields));
        } else {
            pages.show(call, 200, "post", Map.of("title", message.title(), "action", login, "fields", fields,
                    "button", "Continue to the activity"));
        }
    }

    /** Only a launch inside a page of this site has somebody to keep values for it. */
    private Optional<String> storage(Call call) {
        if (call.query("in").filter("frame"::equals).isEmpty()) {
            return Optional.empty();
        }
        return switch (call.site().offers().get(Offer.STORAGE)) {
            case "parent" -> Optional.of("_parent");
            case "frame" -> Optional.of(PlatformPage.FRAME);
            default -> Optional.empty();
        };
    }

    private Map<String, String> fields(Site site, Launches.Pending begun) {
        Message message = begun.message();
        ObjectNode hint = json.object();
        message.link().ifPresent(link -> hint.put("cmid", link.courseModule()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("iss", site.address().toString());
        fields.put("target_link_uri", message.target().toString());
        fields.put("login_hint", begun.account().id());
        fields.put("lti_message_hint", json.write(hint.put("launchid", begun.id())));
        fields.put("client_id", message.tool().clientId());
        fields.put("lti_deployment_id",
                faults.peek(Fault.UNKNOWN_DEPLOYMENT).or(message.tool()::deployment).orElse(""));
        begun.storage().ifPresent(target -> fields.put("lti_storage_target", target));
        return fields;
    }

    private String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
