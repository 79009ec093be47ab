package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a site keeps besides its gradebook, as JSON: tools, courses, who comes and goes, notice handlers, offers. */
final class SiteState {

    private final Json json;

    SiteState(Json json) {
        this.json = json;
    }

    ObjectNode of(Site site) {
        ObjectNode state = json.object();
        RegisteredTools.Contents tools = site.tools().contents();
        state.put("lastTool", tools.last());
        tools.tools().forEach(tool -> tool(state.withArray("tools"), tool));
        Courses.Contents courses = site.courses().contents();
        state.put("lastCourse", courses.lastCourse()).put("lastLink", courses.lastLink());
        courses.courses().forEach(course -> course(state.withArray("courses"), course));
        site.rosters().contents().forEach((course, changes) -> changes(state.withObject("/rosters")
                .withObject("/" + course), changes));
        tools.tools().forEach(tool -> site.notices().all(tool).forEach((type, handler) -> state
                .withObject("/notices").withObject("/" + tool.id()).put(type, handler.toString())));
        Arrays.stream(Offer.values()).forEach(offer -> state.withObject("/offers")
                .put(offer.title(), site.offers().get(offer)));
        return state;
    }

    private void tool(ArrayNode tools, RegisteredTool tool) {
        ObjectNode kept = tools.addObject().put("id", tool.id()).put("client", tool.clientId())
                .put("state", tool.state().name()).put("address", tool.address())
                .put("accessToken", tool.accessToken());
        tool.deployment().ifPresent(id -> kept.put("deployment", id));
        kept.set("said", tool.metadata().said());
    }

    private void course(ArrayNode courses, Course course) {
        ObjectNode kept = courses.addObject().put("id", course.id()).put("label", course.label())
                .put("title", course.title());
        kept.set("history", json.tree(course.history()));
        ArrayNode links = kept.putArray("links");
        course.links().forEach(link -> {
            ObjectNode one = links.addObject().put("id", link.id()).put("tool", link.tool())
                    .put("title", link.title()).put("text", link.text()).put("target", link.target().toString())
                    .put("maximum", link.maximum());
            one.set("custom", json.tree(link.custom()));
            link.review().ifPresent(review -> one.set("review", review));
            one.set("history", json.tree(link.history()));
        });
    }

    private void changes(ObjectNode kept, Rosters.Changes changes) {
        kept.set("left", json.tree(changes.left()));
        kept.set("joined", json.tree(changes.joined()));
        kept.set("suspended", json.tree(changes.suspended()));
        kept.set("active", json.tree(changes.active()));
        kept.put("more", changes.more()).put("gone", changes.gone()).put("page", changes.page());
    }

    /** Makes a new site what it was. */
    void restore(Site site, JsonNode state) {
        List<RegisteredTool> tools = new ArrayList<>();
        state.path("tools").forEach(kept -> tools.add(tool(kept)));
        site.tools().restore(new RegisteredTools.Contents(tools, state.path("lastTool").asInt()));
        List<Course> courses = new ArrayList<>();
        state.path("courses").forEach(kept -> courses.add(course(kept)));
        site.courses().restore(new Courses.Contents(courses, state.path("lastCourse").asInt(),
                state.path("lastLink").asInt()));
        Map<String, Rosters.Changes> changes = new HashMap<>();
        state.path("rosters").fields().forEachRemaining(one -> changes.put(one.getKey(), changes(one.getValue())));
        site.rosters().restore(changes);
        tools.forEach(tool -> state.path("notices").path(tool.id()).fields().forEachRemaining(
                one -> site.notices().set(tool, one.getKey(), URI.create(one.getValue().asText()))));
        state.path("offers").fields().forEachRemaining(one -> Offer.named(one.getKey())
                .filter(offer -> offer.choices().contains(one.getValue().asText()))
                .ifPresent(offer -> site.offers().set(offer, one.getValue().asText())));
    }

    private RegisteredTool tool(JsonNode kept) {
        return new RegisteredTool(kept.path("id").asText(), kept.path("client").asText(),
                Optional.ofNullable(kept.get("deployment")).map(JsonNode::asText),
                RegisteredTool.State.valueOf(kept.path("state").asText()), kept.path("address").asText(),
                kept.path("accessToken").asText(), new ToolMetadata((ObjectNode) kept.get("said")));
    }

    private Course course(JsonNode kept) {
        List<Link> links = new ArrayList<>();
        kept.path("links").forEach(one -> {
            Map<String, String> custom = new LinkedHashMap<>();
            one.path("custom").fields().forEachRemaining(each -> custom.put(each.getKey(), each.getValue().asText()));
            links.add(new Link(one.path("id").asText(), kept.path("id").asText(), one.path("tool").asText(),
                    one.path("title").asText(), one.path("text").asText(), URI.create(one.path("target").asText()),
                    one.path("maximum").asInt(), custom, Optional.ofNullable(one.get("review")),
                    texts(one.path("history"))));
        });
        return new Course(kept.path("id").asText(), kept.path("label").asText(), kept.path("title").asText(), links,
                texts(kept.path("history")));
    }

    private Rosters.Changes changes(JsonNode kept) {
        return new Rosters.Changes(Set.copyOf(texts(kept.path("left"))), Set.copyOf(texts(kept.path("joined"))),
                Set.copyOf(texts(kept.path("suspended"))), Set.copyOf(texts(kept.path("active"))),
                kept.path("more").asInt(), kept.path("gone").asInt(), kept.path("page").asInt());
    }

    private List<String> texts(JsonNode kept) {
        List<String> texts = new ArrayList<>();
        kept.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
