package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Copies courses, as for the next group of learners: activities and columns come along, learners and grades do not. */
final class Copies {

    private final Visitors visitors;
    private final NoticeSender notices;
    private final Json json;

    Copies(Visitors visitors, NoticeSender notices, Json json) {
        this.visitors = visitors;
        this.notices = notices;
        this.json = json;
    }

    /** A teacher's button. */
    void press(Call call) {
        Optional<Course> copy = call.site().courses().find(call.part("course"))
                .filter(course -> visitors.of(call).filter(who -> who.account().role().grades()).isPresent())
                .map(course -> copy(call.site(), course).course());
        call.redirect(copy.map(course -> "/course/" + course.id()).orElse("/"));
    }

    /** A script; the answer says what became of the course and of each activity. */
    void make(Call call) {
        Optional<Courses.Copy> copy = call.field("course").flatMap(call.site().courses()::find)
                .map(course -> copy(call.site(), course));
        if (copy.isEmpty()) {
            call.answer(400, Call.JSON, "{\"error\":\"POST /control/copies with course=\"}");
            return;
        }
        ObjectNode answer = json.object().put("course", copy.get().course().id());
        answer.set("links", json.tree(copy.get().links()));
        call.answer(200, Call.JSON, json.pretty(answer));
    }

    private Courses.Copy copy(Site site, Course origin) {
        Courses.Copy copy = site.courses().copy(origin);
        site.gradebook().columns(origin.id()).stream().filter(column -> copy.links().containsKey(column.link()))
                .forEach(column -> site.gradebook()
                        .create(column.copied(copy.course().id(), copy.links().get(column.link()))));
        site.rosters().accounts(origin.id()).stream().filter(account -> account.role() != Role.STUDENT)
                .forEach(account -> site.rosters().join(account, copy.course().id()));
        notices.copied(site, origin, copy.course());
        return copy;
    }

    /** A notice for trying out, by a script: tool, type, count; or again=yes for the last request once more. */
    void notice(Call call) {
        Optional<Integer> status = call.field("tool").flatMap(call.site().tools()::find)
                .flatMap(tool -> send(call, tool));
        if (status.isPresent()) {
            call.answer(200, Call.JSON, json.write(json.object().put("status", status.get())));
        } else {
            call.answer(400, Call.JSON, "{\"error\":\"The tool is unknown or has no handler for such notices\"}");
        }
    }

    /** The same by a button of the administrator's page. */
    void hello(Call call) {
        if (visitors.of(call).filter(who -> who.account().role() == Role.ADMIN).isPresent()) {
            call.site().tools().find(call.part("tool"))
                    .ifPresent(tool -> notices.send(call.site(), tool, NoticeHandlers.HELLO, Map.of(), 1));
        }
        call.redirect("/log");
    }

    private Optional<Integer> send(Call call, RegisteredTool tool) {
        String type = call.field("type").orElse(NoticeHandlers.HELLO);
        if (call.field("again").isPresent()) {
            return notices.again(call.site(), tool, type);
        }
        int count = call.field("count").filter(text -> text.matches("[0-9]{1,4}")).map(Integer::valueOf).orElse(1);
        return notices.send(call.site(), tool, type, Map.<String, JsonNode>of(), count);
    }
}
