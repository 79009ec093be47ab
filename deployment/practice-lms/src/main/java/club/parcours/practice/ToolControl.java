package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/** What the administrator's pages do, for scripts and tests. These addresses act on the site that is asked. */
final class ToolControl {

    private final Registrations registrations;
    private final Json json;

    ToolControl(Registrations registrations, Json json) {
        this.registrations = registrations;
        this.json = json;
    }

    /** Begins a registration: address, perhaps deployment=later, activate=at-once; or update with a tool's number. */
    void begin(Call call) {
        Optional<Registrations.Begun> begun = call.field("update").isPresent()
                ? call.field("update").flatMap(call.site().tools()::find)
                        .flatMap(tool -> registrations.renew(call.site(), tool))
                : registrations.begin(call);
        begun.ifPresentOrElse(
                one -> call.answer(200, Call.JSON, json.pretty(json.object().put("open", one.open())
                        .put("openid_configuration", call.site().configuration().toString())
                        .put("registration_token", one.token()))),
                () -> refuse(call, "POST /control/registrations with address=, or update=<tool>"));
    }

    void tools(Call call) {
        call.answer(200, Call.JSON, json.pretty(json.tree(call.site().tools().all().stream().map(this::shown)
                .toList())));
    }

    private ObjectNode shown(RegisteredTool tool) {
        ObjectNode shown = json.object().put("id", tool.id()).put("client_id", tool.clientId())
                .put("deployment_id", tool.deployment().orElse(null)).put("state", tool.state().title())
                .put("name", tool.metadata().name()).put("address", tool.address());
        shown.set("scopes", json.tree(Scope.uris(tool.metadata().scopes())));
        shown.set("said", tool.metadata().said());
        return shown;
    }

    void change(Call call) {
        if (new ToolChanges(call.site()).apply(call)) {
            call.answer(204);
        } else {
            refuse(call, "POST /control/tools/<tool> with state=active|suspended|pending|deleted or deployment=new");
        }
    }

    void offers(Call call) {
        ObjectNode now = json.object();
        Arrays.stream(Offer.values()).forEach(offer -> now.put(offer.title(), call.site().offers().get(offer)));
        call.answer(200, Call.JSON, json.pretty(now));
    }

    /** Each offer by its name; nothing is set if one value is none of its choices. */
    void setOffers(Call call) {
        boolean right = Arrays.stream(Offer.values()).allMatch(offer -> call.field(offer.title())
                .map(offer.choices()::contains).orElse(true));
        if (!right) {
            refuse(call, "An offer is yes or no; storage is no, parent or frame");
            return;
        }
        Arrays.stream(Offer.values()).forEach(offer -> call.field(offer.title())
                .ifPresent(value -> call.site().offers().set(offer, value)));
        call.answer(204);
    }

    private void refuse(Call call, String usage) {
        call.answer(400, Call.JSON, json.write(json.object().put("error", usage)));
    }
}
