package club.parcours.practice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way into Assignment and Grade Services 2.0: finds what is asked by path, method and one exact media type, then
 * looks at the access token, then at course and column. In this order, like Moodle: a wrong media type is a 400 even
 * without a token, and a token without the scope is a 401.
 */
final class Services {

    static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
    static final String SCORE = "application/vnd.ims.lis.v1.score+json";

    private static final Pattern PATH =
            Pattern.compile("/lti/services/([^/]+)/lineitems(?:/([^/]+)/lineitem(?:/(scores|results))?)?");

    private static final Set<String> READ = Set.of(Scope.ITEMS.uri(), Scope.ITEMS_READ.uri());
    private static final Set<String> WRITE = Set.of(Scope.ITEMS.uri());

    private final LineItems lineItems;
    private final Scores scores;
    private final Json json;

    Services(Faults faults, Json json) {
        this.lineItems = new LineItems(faults, json, this);
        this.scores = new Scores(faults, json, this);
        this.json = json;
    }

    private interface Collection {
        void answer(Call call, Course course);
    }

    private interface Item {
        void answer(Call call, Column column);
    }

    /** One thing that can be asked: of a course if it has a collection part, else of a column. */
    private record Operation(Set<String> scopes, Optional<Collection> collection, Optional<Item> item) {

        static Operation of(Set<String> scopes, Collection collection) {
            return new Operation(scopes, Optional.of(collection), Optional.empty());
        }

        static Operation on(Set<String> scopes, Item item) {
            return new Operation(scopes, Optional.empty(), Optional.of(item));
        }
    }

    void handle(Call call) {
        Matcher path = PATH.matcher(call.path());
        Optional<Operation> operation = path.matches() ? operation(call, path) : Optional.empty();
        if (operation.isEmpty()) {
            refuse(call, 400, "No handler found for " + call.path());
            return;
        }
        Set<String> granted = call.site().tokens().scopes(bearer(call));
        if (operation.get().scopes().stream().noneMatch(granted::contains)) {
            refuse(call, 401, "Unauthorized");
            return;
        }
        Optional<Course> course = call.site().courses().find(path.group(1));
        Optional<Column> column = Optional.ofNullable(path.group(2))
                .flatMap(id -> call.site().gradebook().column(path.group(1), id))
                .filter(found -> found.tool().equals(tool(call)));
        if (course.isEmpty() || operation.get().item().isPresent() && column.isEmpty()) {
            refuse(call, 404, "Not Found");
            return;
        }
        operation.get().collection().ifPresent(asked -> asked.answer(call, course.get()));
        operation.get().item().ifPresent(asked -> asked.answer(call, column.get()));
    }

    private Optional<Operation> operation(Call call, Matcher path) {
        String accept = call.header("Accept");
        String content = call.header("Content-Type").split(";")[0].trim();
        String last = path.group(3) == null ? path.group(2) == null ? "lineitems" : "lineitem" : path.group(3);
        return Optional.ofNullable(switch (last + ' ' + call.method()) {
            case "lineitems GET" -> accept.equals(ITEMS) ? Operation.of(READ, lineItems::list) : null;
            case "lineitems POST" -> content.equals(ITEM) ? Operation.of(WRITE, lineItems::create) : null;
            case "lineitem GET" -> accept.equals(ITEM) ? Operation.on(READ, lineItems::read) : null;
            case "lineitem PUT" -> content.equals(ITEM) ? Operation.on(WRITE, lineItems::change) : null;
            case "lineitem DELETE" -> Operation.on(WRITE, lineItems::delete);
            case "scores POST" -> content.equals(SCORE)
                    ? Operation.on(Set.of(Scope.SCORE.uri()), scores::store) : null;
            case "results GET" -> accept.isEmpty() || accept.equals("*/*") || accept.equals(RESULTS)
                    ? Operation.on(Set.of(Scope.RESULTS.uri()), scores::results) : null;
            default -> null;
        });
    }

    /** Number of the tool that calls: it sees its own columns only. */
    String tool(Call call) {
        return call.site().tokens().tool(bearer(call)).orElse("");
    }

    String bearer(Call call) {
        String header = call.header("Authorization");
        return header.startsWith("Bearer ") ? header.substring(7) : "";
    }

    /** Moodle's error body. */
    void refuse(Call call, int status, String reason) {
        call.answer(status, Call.JSON, json.write(json.tree(Map.of("status", status, "reason", reason, "request",
                Map.of("method", call.method(), "url", call.path(), "accept", call.header("Accept"))))));
    }
}
