package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Where tools register (Dynamic Registration 1.0, 3.5 and 3.6; RFC 7591), with Moodle's checks and answers; and where
 * they read and change their registration afterwards (RFC 7592), which Moodle has not.
 */
final class RegistrationEndpoint {

    private static final List<String> ECHOED = List.of("response_types", "jwks_uri", "initiate_login_uri",
            "grant_types", "redirect_uris", "application_type", "token_endpoint_auth_method", "logo_uri");

    private final Faults faults;
    private final Json json;

    RegistrationEndpoint(Faults faults, Json json) {
        this.faults = faults;
        this.json = json;
    }

    /** POST: a new registration, or a renewed one. */
    void register(Call call) {
        ticket(call).ifPresent(ticket -> {
            Optional<ObjectNode> said = json.readObject(call.body());
            Optional<String> complaint = said.flatMap(this::complaint);
            if (faults.strikes(Fault.REGISTRATION_UNPROCESSABLE)) {
                call.answer(422, Call.JSON, "{\"error\":\"invalid_client_metadata\",\"error_description\":"
                        + "\"Scopes are not supported\"}");
            } else if (said.isEmpty()) {
                page(call);
            } else if (complaint.isPresent()) {
                refuse(call, 400, complaint.get());
            } else if (!call.site().tickets().spend(bearer(call))) {
                refuse(call, 401, "token_already_used");
            } else {
                keep(call, ticket, new ToolMetadata(said.get()));
            }
        });
    }

    private Optional<String> complaint(ObjectNode said) {
        return new ToolMetadata(said).complaint();
    }

    private void keep(Call call, RegistrationTickets.Ticket ticket, ToolMetadata metadata) {
        Optional<RegisteredTool> renewed = ticket.renewed().flatMap(call.site().tools()::find);
        if (ticket.renewed().isPresent() && renewed.isEmpty()) {
            page(call);
            return;
        }
        answer(call, renewed.map(tool -> call.site().tools().change(tool.saying(metadata)))
                .orElseGet(() -> call.site().tools().add(ticket, metadata)));
    }

    /** GET with a token for renewing: the registration as it stands. */
    void read(Call call) {
        ticket(call).ifPresent(ticket -> ticket.renewed().flatMap(call.site().tools()::find)
                .ifPresentOrElse(tool -> answer(call, tool), () -> page(call)));
    }

    /** The ticket of the token; if there is none, the refusal is answered already. */
    private Optional<RegistrationTickets.Ticket> ticket(Call call) {
        String token = bearer(call);
        Optional<RegistrationTickets.Ticket> ticket = call.site().tickets().find(token);
        if (token.isEmpty()) {
            refuse(call, 401, "missing_registration_token");
        } else if (ticket.isEmpty()) {
            page(call);
        } else if (call.site().tickets().spent(token)) {
            refuse(call, 401, "token_already_used");
            return Optional.empty();
        }
        return ticket;
    }

    /** GET, PUT and DELETE of one registration, with the access token it was answered with. */
    void own(Call call) {
        Optional<RegisteredTool> tool = call.site().tools().client(call.part("client"))
                .filter(one -> one.accessToken().equals(bearer(call)));
        if (tool.isEmpty()) {
            refuse(call, 401, "invalid_token");
            return;
        }
        switch (call.method()) {
            case "GET" -> answer(call, tool.get());
            case "PUT" -> replace(call, tool.get());
            default -> {
                call.site().tools().delete(tool.get());
                call.answer(204);
            }
        }
    }

    private void replace(Call call, RegisteredTool tool) {
        Optional<ObjectNode> said = json.readObject(call.body());
        Optional<String> complaint = said.map(this::complaint).orElse(Optional.of("invalid_client_metadata"));
        if (complaint.isPresent()) {
            refuse(call, 400, complaint.get());
        } else {
            answer(call, call.site().tools().change(tool.saying(new ToolMetadata(said.get()))));
        }
    }

    private void answer(Call call, RegisteredTool tool) {
        ToolMetadata metadata = tool.metadata();
        ObjectNode said = metadata.said();
        ObjectNode answer = json.object().put("client_id", tool.clientId()).put("client_name", metadata.name());
        ECHOED.stream().filter(said::has).forEach(name -> answer.set(name, said.get(name)));
        answer.put("scope", told(metadata));
        answer.put("registration_client_uri", call.site().at("/lti/registration/" + tool.clientId()).toString())
                .put("registration_access_token", tool.accessToken());
        ObjectNode configuration = answer.putObject(ToolMetadata.TOOL).put("version", "1.3.0")
                .put("target_link_uri", metadata.target().toString()).put("domain", metadata.domain())
                .put("description", metadata.description());
        tool.deployment().ifPresent(id -> configuration.put("deployment_id", id));
        metadata.message(Message.DEEP_LINKING).ifPresent(target -> configuration.putArray("messages").addObject()
                .put("type", Message.DEEP_LINKING).put("target_link_uri", target.toString()));
        ObjectNode custom = configuration.putObject("custom_parameters");
        // Moodle keeps the whole value and answers what stands before the first equals sign.
        metadata.custom().forEach((name, value) -> custom.put(name, value.split("=", 2)[0]));
        configuration.set("claims", said.path(ToolMetadata.TOOL).path("claims"));
        if (faults.strikes(Fault.REGISTRATION_NO_CLIENT)) {
            answer.remove("client_id");
        }
        call.answer(200, Call.JSON, json.write(answer));
    }

    /** Moodle says more than it grants: one scope of grades brings all four into the answer. */
    private String told(ToolMetadata metadata) {
        var scopes = Scope.uris(metadata.scopes());
        if (metadata.scopes().contains(Scope.SCORE)) {
            scopes.addAll(Scope.grades());
        }
        return String.join(" ", scopes);
    }

    private String bearer(Call call) {
        String header = call.header("Authorization");
        return header.startsWith("Bearer ") ? header.substring(7) : "";
    }

    /** Moodle's errors are plain text that says it is HTML. */
    private void refuse(Call call, int status, String reason) {
        call.answer(status, Call.HTML, reason);
    }

    private void page(Call call) {
        call.answer(404, Call.HTML, "<!DOCTYPE html><title>Error</title><p>Something went wrong.");
    }
}
