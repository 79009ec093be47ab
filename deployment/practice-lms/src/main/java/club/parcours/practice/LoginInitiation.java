package club.parcours.practice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Begins a launch: sends the browser to the tool's login address (Security Framework 1.0, 5.1.1.1), by a form that
 * posts itself like Moodle's or, with {@code ?login=get}, by a redirect.
 */
final class LoginInitiation {

    private final Visitors visitors;
    private final Faults faults;
    private final Options options;
    private final Json json;
    private final Pages pages;

    LoginInitiation(Visitors visitors, Faults faults, Options options, Json json, Pages pages) {
        this.visitors = visitors;
        this.faults = faults;
        this.options = options;
        this.json = json;
        this.pages = pages;
    }

    void handle(Call call) {
        var visitor = visitors.of(call);
        var link = call.site().courses().link(call.part("link"));
        if (visitor.isEmpty() || link.isEmpty()) {
            call.redirect("/");
            return;
        }
        var begun = call.site().launches().begin(visitor.get().account(), link.get(), visitor.get().locale());
        Map<String, String> fields = fields(call.site(), begun);
        if (call.query("login").filter("get"::equals).isPresent()) {
            call.redirect(options.toolLogin() + "?" + query(fields));
        } else {
            pages.show(call, 200, "post", Map.of("title", link.get().title(), "action", options.toolLogin(),
                    "fields", fields, "button", "Continue to the activity"));
        }
    }

    private Map<String, String> fields(Site site, Launches.Pending begun) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("iss", site.address().toString());
        fields.put("target_link_uri", begun.link().target().toString());
        fields.put("login_hint", begun.account().id());
        fields.put("lti_message_hint", json.write(json.object().put("cmid", begun.link().courseModule())
                .put("launchid", begun.id())));
        fields.put("client_id", site.clientId());
        fields.put("lti_deployment_id", faults.peek(Fault.UNKNOWN_DEPLOYMENT).orElse(site.deploymentId()));
        return fields;
    }

    private String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
