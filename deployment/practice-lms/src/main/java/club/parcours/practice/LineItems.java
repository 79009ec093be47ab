package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Line items (Assignment and Grade Services 2.0, 3.1 and 3.2), as Moodle treats them. */
final class LineItems {

    private final Faults faults;
    private final Json json;
    private final Services services;
    private final NextLinks nextLinks;

    LineItems(Faults faults, Json json, Services services) {
        this.faults = faults;
        this.json = json;
        this.services = services;
        this.nextLinks = new NextLinks(faults, Fault.LINEITEMS_NEXT_LOOP, Fault.LINEITEMS_NEXT_FOREIGN);
    }

    void list(Call call, Course course) {
        List<Column> found = call.site().gradebook().columns(course.id()).stream()
                .filter(column -> column.tool().equals(services.tool(call)))
                .filter(column -> matches(call, "resource_link_id", column.link()))
                .filter(column -> matches(call, "resource_id", column.resourceId()))
                .filter(column -> matches(call, "tag", column.tag()))
                .toList();
        int from = number(call, "from").orElse(0);
        int limit = number(call, "limit").orElse(0);
        List<Column> page = limit == 0 ? found : found.stream().skip(from).limit(limit).toList();
        Optional<String> next = limit > 0 && from + limit < found.size()
                ? Optional.of("%s&amp;limit=%d&amp;from=%d".formatted(
                        call.site().lineItems(course.id(), services.tool(call)), limit, from + limit))
                : Optional.empty();
        // Curly quotes and an escaped ampersand: this is what Moodle sends.
        nextLinks.instead(call, next).ifPresent(address -> call.set("Link", "<" + address + ">; rel=“next”"));
        call.answer(200, Services.ITEMS, json.write(page.stream().map(column -> shown(call.site(), column)).toList()));
    }

    private boolean matches(Call call, String parameter, String value) {
        return call.query(parameter).map(value::equals).orElse(true);
    }

    private Optional<Integer> number(Call call, String parameter) {
        return call.query(parameter).filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf);
    }

    void create(Call call, Course course) {
        Optional<ObjectNode> body = body(call);
        Optional<String> link = body.map(item -> item.path("resourceLinkId").asText());
        if (faults.strikes(Fault.LINEITEMS_403)) {
            services.refuse(call, 403, "Forbidden");
        } else if (body.isEmpty()) {
            services.refuse(call, 400, "Bad Request");
        } else if (!link.get().isEmpty() && course.link(link.get())
                .filter(one -> one.tool().equals(services.tool(call))).isEmpty()) {
            services.refuse(call, 403, "Forbidden");
        } else {
            ObjectNode item = body.get();
            Column made = call.site().gradebook().create(new Column("", course.id(), item.path("label").asText(),
                    maximum(item).orElseThrow(), item.path("resourceId").asText(), item.path("tag").asText(),
                    link.get(), false, false, services.tool(call)));
            call.answer(201, Services.ITEM, json.write(item.put("id", call.site().lineItem(made).toString())));
        }
    }

    /** A body with a label and a maximum. */
    private Optional<ObjectNode> body(Call call) {
        return json.readObject(call.body())
                .filter(item -> !item.path("label").asText().isBlank() && maximum(item).isPresent());
    }

    private Optional<BigDecimal> maximum(ObjectNode item) {
        return Optional.of(item.path("scoreMaximum")).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    void read(Call call, Column column) {
        call.answer(200, Services.ITEM, json.write(shown(call.site(), column)));
    }

    void change(Call call, Column column) {
        Optional<ObjectNode> body = body(call);
        if (body.isEmpty()) {
            services.refuse(call, 400, "Bad Request");
            return;
        }
        ObjectNode item = body.get();
        Column changed = call.site().gradebook().change(column, column.changed(item.path("label").asText(),
                maximum(item).orElseThrow(), item.path("resourceId").asText(), item.path("tag").asText()));
        call.answer(200, Services.ITEM, json.write(shown(call.site(), changed)));
    }

    void delete(Call call, Column column) {
        call.site().gradebook().delete(column);
        call.answer(204);
    }

    private ObjectNode shown(Site site, Column column) {
        ObjectNode item = json.object().put("id", site.lineItem(column).toString()).put("label", column.label())
                .put("scoreMaximum", column.maximum()).put("resourceId", column.resourceId())
                .put("tag", column.tag());
        column.resourceLink().ifPresent(link -> item.put("resourceLinkId", link).put("ltiLinkId", link));
        return item;
    }
}
