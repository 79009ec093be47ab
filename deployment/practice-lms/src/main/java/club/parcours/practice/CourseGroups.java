package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The groups of a course (Course Groups Service 1.0). A Moodle has none; who offers them has two in one set. */
final class CourseGroups {

    static final String GROUPS = "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json";
    static final String SETS = "application/vnd.ims.lti-gs.v1.contextgroupsetcontainer+json";

    private record Group(String id, String name, String tag) {
    }

    private static final List<Group> ALL =
            List.of(new Group("g1", "Atelier du matin", "matin"), new Group("g2", "Atelier du soir", "soir"));

    private final Services services;
    private final Json json;

    CourseGroups(Services services, Json json) {
        this.services = services;
        this.json = json;
    }

    void groups(Call call) {
        if (admitted(call, GROUPS)) {
            int from = number(call, "from");
            int limit = number(call, "limit");
            List<Group> found = ALL.stream().filter(group -> call.query("user_id")
                    .map(user -> isIn(call, user, group)).orElse(true)).toList();
            if (limit > 0 && from + limit < found.size()) {
                call.set("Link", "<" + call.site().groups(call.part("course")) + "?limit=" + limit + "&from="
                        + (from + limit) + ">; rel=\"next\"");
            }
            Stream<Group> page = found.stream().skip(from).limit(limit == 0 ? found.size() : limit);
            send(call, GROUPS, "groups", json.tree(page.map(group -> json.object().put("id", group.id())
                    .put("name", group.name()).put("tag", group.tag()).put("set_id", "s1")).toList()));
        }
    }

    void sets(Call call) {
        if (admitted(call, SETS)) {
            send(call, SETS, "sets", json.tree(List.of(json.object().put("id", "s1").put("name", "Ateliers"))));
        }
    }

    private boolean isIn(Call call, String user, Group group) {
        return call.site().rosters().members(call.part("course"))
                .filter(member -> member.account().id().equals(user)).findFirst().flatMap(Member::group)
                .equals(Optional.of(group.id()));
    }

    private boolean admitted(Call call, String type) {
        boolean allowed = call.site().tokens().scopes(services.bearer(call)).contains(Scope.GROUPS.uri());
        if (!call.site().offers().has(Offer.GROUPS) || call.site().courses().find(call.part("course")).isEmpty()) {
            services.refuse(call, 404, "Not Found");
        } else if (!List.of("", "*/*", type).contains(call.header("Accept"))) {
            services.refuse(call, 400, "No handler found for " + call.path());
        } else if (!allowed) {
            services.refuse(call, 401, "Unauthorized");
        } else {
            return true;
        }
        return false;
    }

    private int number(Call call, String parameter) {
        return call.query(parameter).filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf).orElse(0);
    }

    private void send(Call call, String type, String member, JsonNode all) {
        call.answer(200, type, json.write(json.object().set(member, all)));
    }
}
