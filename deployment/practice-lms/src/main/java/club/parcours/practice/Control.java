package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The switches behind the pages: faults, log, and the addresses a script or test uses. One set for both sites. */
final class Control {

    private final List<Site> sites;
    private final Faults faults;
    private final RequestLog log;
    private final Json json;
    private final Pages pages;

    Control(List<Site> sites, Faults faults, RequestLog log, Json json, Pages pages) {
        this.sites = sites;
        this.faults = faults;
        this.log = log;
        this.json = json;
        this.pages = pages;
    }

    void logPage(Call call) {
        pages.show(call, 200, "log", Map.of("entries", log.newest(call.site().address().toString())));
    }

    void faultsPage(Call call) {
        pages.show(call, 200, "faults", Map.of("switches", faults.all()));
    }

    /** A switch pressed on the page. */
    void press(Call call) {
        if (set(call)) {
            call.redirect("/faults#" + call.part("fault"));
        } else {
            pages.show(call, 400, "message", Map.of("title", "Not switched",
                    "text", "There is no such switch, or its parameter must be a number."));
        }
    }

    /** A switch set by a script: state=on, off or once, and optionally parameter. */
    void setFault(Call call) {
        if (set(call)) {
            call.answer(204);
        } else {
            call.answer(400, Call.JSON, json.write(json.object().put("error",
                    "POST /control/faults/<name> with state=on|off|once and perhaps parameter=")));
        }
    }

    private boolean set(Call call) {
        Optional<Fault> fault = Fault.named(call.part("fault"));
        Optional<Faults.State> state = call.field("state").map(text -> text.toUpperCase(Locale.ROOT))
                .filter(text -> List.of("ON", "OFF", "ONCE").contains(text)).map(Faults.State::valueOf);
        String parameter = call.field("parameter").orElse("");
        if (fault.isEmpty() || state.isEmpty() || !fault.get().accepts(parameter)) {
            return false;
        }
        faults.set(fault.get(), state.get(), parameter);
        return true;
    }

    void faults(Call call) {
        send(call, json.tree(faults.all().stream().map(one -> json.object().put("name", one.fault().title())
                .put("state", one.state().name().toLowerCase(Locale.ROOT)).put("parameter", one.parameter())
                .put("meaning", one.fault().meaning())).toList()));
    }

    void reset(Call call) {
        reset();
        call.answer(204);
    }

    /** Grades, launches, access tokens, faults and log as at the beginning; the keys stay. */
    void reset() {
        sites.forEach(Site::reset);
        faults.reset();
        log.reset();
    }

    void log(Call call) {
        long after = call.query("after").filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(0L);
        send(call, json.tree(log.after(after).stream().map(entry -> json.object().put("number", entry.number())
                .put("time", entry.time().toString()).put("site", entry.site()).put("kind", entry.kind())
                .put("request", entry.request()).put("status", entry.status()).put("answer", entry.answer()))
                .toList()));
    }

    void grades(Call call) {
        ArrayNode all = (ArrayNode) json.tree(List.of());
        sites.forEach(site -> site.gradebook().contents().columns().forEach(column -> {
            ObjectNode shown = all.addObject().put("issuer", site.address().toString()).put("course", column.course())
                    .put("column", column.id()).put("label", column.label()).put("maximum", column.maximum())
                    .put("resourceId", column.resourceId()).put("resourceLinkId", column.link())
                    .put("locked", column.locked());
            ArrayNode grades = shown.putArray("grades");
            site.gradebook().contents().grades().stream().filter(grade -> grade.column().equals(column.id()))
                    .forEach(grade -> grades.add(shown(column, grade)));
        }));
        send(call, all);
    }

    private ObjectNode shown(Column column, Grade grade) {
        ObjectNode shown = json.object().put("user", grade.user());
        shown.put("result", grade.result(column.maximum()).orElse(null)).put("sent", grade.raw())
                .put("comment", grade.remark()).put("overridden", grade.overridden().isPresent())
                .put("time", grade.scored().map(Object::toString).orElse(""));
        return shown;
    }

    /** Every activity of the site that is asked. */
    void links(Call call) {
        send(call, json.tree(call.site().courses().all().stream().flatMap(course -> course.links().stream())
                .map(this::shown).toList()));
    }

    private ObjectNode shown(Link link) {
        ObjectNode shown = json.object().put("id", link.id()).put("course", link.course()).put("tool", link.tool())
                .put("title", link.title()).put("text", link.text()).put("target", link.target().toString())
                .put("maximum", link.maximum());
        shown.set("custom", json.tree(link.custom()));
        shown.set("review", link.review().orElse(null));
        shown.set("history", json.tree(link.history()));
        return shown;
    }

    /** Changes the key of the site that is asked, for good: kid=new or kid=same. */
    void changeKey(Call call) {
        Optional<String> kid = call.field("kid").filter(List.of("new", "same")::contains);
        kid.ifPresent(name -> call.site().changeKey(name.equals("same")));
        if (kid.isPresent()) {
            call.answer(204);
        } else {
            call.answer(400, Call.JSON, json.write(json.object().put("error", "POST /control/keys with kid=new|same")));
        }
    }

    void registration(Call call) {
        send(call, json.tree(sites.stream().map(site -> json.object().put("issuer", site.address().toString())
                .put("client_id", site.clientId()).put("deployment_id", site.deploymentId())
                .put("authorization_endpoint", site.authorizationEndpoint().toString())
                .put("token_endpoint", site.tokenEndpoint().toString()).put("jwks_uri", site.keys().toString()))
                .toList()));
    }

    /**
     * Makes an id_token: a JSON object with account and link, and optionally claims and header, whose members replace
     * the usual ones and are taken away where they are null; unsigned true leaves the signature out.
     */
    void mint(Call call) {
        Optional<ObjectNode> wish = json.readObject(call.body());
        Optional<IdToken> token = wish.flatMap(asked -> call.site().accounts().find(asked.path("account").asText("5"))
                .flatMap(account -> call.site().courses().link(asked.path("link").asText("1"))
                        .map(link -> call.site().idToken(account.id(), link.id()))));
        if (token.isEmpty()) {
            call.answer(400, Call.JSON, "{\"error\":\"POST a JSON object with account and link\"}");
            return;
        }
        change(wish.get(), token.get());
        send(call, json.object().put("id_token", token.get().text()));
    }

    private void change(ObjectNode wish, IdToken token) {
        wish.path("claims").fields().forEachRemaining(claim -> {
            if (claim.getValue().isNull()) {
                token.without(claim.getKey());
            } else {
                token.claim(claim.getKey(), claim.getValue());
            }
        });
        wish.path("header").fields().forEachRemaining(member -> {
            if (member.getValue().isNull()) {
                token.withoutHeader(member.getKey());
            } else {
                token.header(member.getKey(), member.getValue());
            }
        });
        if (wish.path("unsigned").asBoolean()) {
            token.unsigned();
        }
    }

    private void send(Call call, JsonNode answer) {
        call.answer(200, Call.JSON, json.pretty(answer));
    }
}
