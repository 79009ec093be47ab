package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where a tool says which notices it wants and where (Platform Notification Service 1.0). A Moodle has no such service;
 * a site has to offer it.
 */
final class NoticeEndpoint {

    private final Services services;
    private final Json json;

    NoticeEndpoint(Services services, Json json) {
        this.services = services;
        this.json = json;
    }

    void handle(Call call) {
        Optional<RegisteredTool> tool = call.site().tools().find(services.tool(call));
        boolean allowed = call.site().tokens().scopes(services.bearer(call)).contains(Scope.NOTICES.uri());
        if (!call.site().offers().has(Offer.NOTICES)) {
            services.refuse(call, 404, "Not Found");
        } else if (!allowed || tool.isEmpty()) {
            services.refuse(call, 401, "Unauthorized");
        } else if (!tool.get().deployment().equals(Optional.of(call.part("deployment")))) {
            services.refuse(call, 403, "Forbidden");
        } else if (call.method().equals("GET")) {
            list(call, tool.get());
        } else {
            set(call, tool.get());
        }
    }

    private void list(Call call, RegisteredTool tool) {
        ObjectNode answer = json.object().put("client_id", tool.clientId())
                .put("deployment_id", tool.deployment().orElseThrow());
        answer.set("notice_handlers", json.tree(call.site().notices().all(tool).entrySet().stream()
                .map(one -> shown(one.getKey(), one.getValue().toString())).toList()));
        call.answer(200, Call.JSON, json.write(answer));
    }

    private ObjectNode shown(String type, String handler) {
        return json.object().put("notice_type", type).put("handler", handler);
    }

    /** Sets one handler; an empty one takes it away. */
    private void set(Call call, RegisteredTool tool) {
        Optional<ObjectNode> wish = json.readObject(call.body());
        String type = wish.map(body -> body.path("notice_type").asText("")).orElse("");
        String handler = wish.map(body -> body.path("handler").asText("")).orElse("");
        if (!NoticeHandlers.TYPES.contains(type)) {
            services.refuse(call, 400, "Unknown notice_type");
        } else if (handler.isEmpty()) {
            call.site().notices().remove(tool, type);
            call.answer(200, Call.JSON, json.write(shown(type, "")));
        } else {
            address(handler, tool).ifPresentOrElse(uri -> {
                call.site().notices().set(tool, type, uri);
                call.answer(200, Call.JSON, json.write(shown(type, handler)));
            }, () -> services.refuse(call, 400, "The handler is not on the tool's domain"));
        }
    }

    private Optional<URI> address(String text, RegisteredTool tool) {
        try {
            URI uri = URI.create(text);
            return Optional.of(uri).filter(one -> tool.metadata().domain().equals(one.getRawAuthority())
                    && List.of("http", "https").contains(String.valueOf(one.getScheme())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
