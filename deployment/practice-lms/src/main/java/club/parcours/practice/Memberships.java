package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The roster of a course (Names and Role Provisioning Services 2.0), as Moodle answers it. Members are written one by
 * one while they are made, so that a roster of any size takes no memory.
 */
final class Memberships {

    static final String TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private static final List<String> INCOMPLETE = List.of("user_id", "roles", "status");

    private static final Pattern PATH =
            Pattern.compile("/lti/services/CourseSection/([^/]+)/bindings/([^/]+)/memberships");

    private final Services services;
    private final Faults faults;
    private final NextLinks nextLinks;
    private final Json json;

    Memberships(Services services, Faults faults, Json json) {
        this.faults = faults;
        this.nextLinks = new NextLinks(faults, Fault.ROSTER_NEXT_LOOP, Fault.ROSTER_NEXT_FOREIGN);
        this.services = services;
        this.json = json;
    }

    void handle(Call call) {
        Matcher path = PATH.matcher(call.path());
        if (!path.matches() || !call.method().equals("GET")
                || !List.of("", "*/*", TYPE).contains(call.header("Accept"))) {
            services.refuse(call, 400, "No handler found for " + call.path());
            return;
        }
        boolean allowed = call.site().tokens().scopes(services.bearer(call)).contains(Scope.ROSTER.uri());
        Optional<RegisteredTool> tool = call.site().tools().find(services.tool(call));
        Optional<Course> course = call.site().courses().find(path.group(1));
        if (!allowed || tool.isEmpty() || !path.group(2).equals(tool.get().id())) {
            services.refuse(call, 401, "Unauthorized");
        } else if (course.isEmpty() || call.query("rlid").map(course.get()::link).filter(Optional::isEmpty)
                .isPresent()) {
            services.refuse(call, 404, "Not Found");
        } else if (faults.strikes(Fault.ROSTER_FORBIDDEN)) {
            services.refuse(call, 403, "Forbidden");
        } else {
            answer(call, course.get(), tool.get());
        }
    }

    private void answer(Call call, Course course, RegisteredTool tool) {
        int from = number(call, "from");
        int asked = number(call, "limit");
        int most = call.site().rosters().page(course.id());
        int limit = asked == 0 ? most : most == 0 ? asked : Math.min(asked, most);
        Supplier<Stream<Member>> members = () -> visible(call, course).skip(from);
        if (from > 0 && faults.strikes(Fault.ROSTER_SECOND_PAGE_FAILS)) {
            call.answer(500, Call.HTML, "");
            return;
        }
        Optional<String> next = limit > 0 && members.get().skip(limit).findFirst().isPresent()
                ? Optional.of(next(call, course, tool, limit, from + limit)) : Optional.empty();
        nextLinks.instead(call, next).ifPresent(address -> call.set("Link", "<" + address + ">; rel=\"next\""));
        call.stream(200, TYPE, "Members from " + from + ", at most " + limit + " (0: all).",
                out -> write(out, call, course, tool, limit == 0 ? members.get() : members.get().limit(limit)));
    }

    private int number(Call call, String parameter) {
        return call.query(parameter).filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf).orElse(0);
    }

    /** Moodle's link to the next page keeps the activity and forgets the role. */
    private String next(Call call, Course course, RegisteredTool tool, int limit, int from) {
        return call.site().memberships(course.id(), tool) + "?limit=" + limit + "&from=" + from
                + call.query("rlid").map(link -> "&rlid=" + link).orElse("");
    }

    /** Moodle tells active members only. */
    private Stream<Member> visible(Call call, Course course) {
        boolean all = call.site().offers().has(Offer.ALL_STATUSES);
        return call.site().rosters().members(course.id())
                .filter(member -> all || member.status().equals(Member.ACTIVE))
                .filter(member -> call.query("role").map(member::plays).orElse(true));
    }

    private void write(OutputStream out, Call call, Course course, RegisteredTool tool, Stream<Member> members)
            throws IOException {
        ObjectNode context = json.object().put("id", course.id()).put("label", course.label())
                .put("title", course.title());
        text(out, "{\"id\":" + json.write(call.site().memberships(course.id(), tool).toString()) + ",\"context\":"
                + json.write(context) + ",\"members\":[");
        boolean twice = faults.strikes(Fault.ROSTER_TWICE);
        boolean incomplete = faults.strikes(Fault.ROSTER_INCOMPLETE);
        String before = "";
        for (Iterator<Member> each = members.iterator(); each.hasNext(); before = ",") {
            ObjectNode shown = shown(call, each.next(), tool);
            if (incomplete) {
                shown.remove(INCOMPLETE.get(shown.path("user_id").asInt() % INCOMPLETE.size()));
            }
            text(out, before + json.write(shown) + (twice ? "," + json.write(shown) : ""));
        }
        text(out, "]}");
    }

    private void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode shown(Call call, Member member, RegisteredTool tool) {
        Account account = member.account();
        ObjectNode shown = json.object().put("status", member.status());
        shown.putArray("roles").add(member.role());
        shown.put("user_id", account.id()).put("lis_person_sourcedid", "S-" + account.id());
        if (account.named()) {
            person(shown, account, tool.metadata());
        }
        if (call.site().offers().has(Offer.GROUPS) && tool.metadata().scopes().contains(Scope.GROUPS)) {
            member.group().ifPresent(group -> shown.putArray("group_enrollments").addObject().put("group_id", group));
        }
        call.query("rlid").ifPresent(link -> shown.putArray("message").addObject()
                .put(IdToken.LTI + "message_type", Message.LINK));
        return shown;
    }

    private void person(ObjectNode shown, Account account, ToolMetadata tool) {
        if (tool.wants("name")) {
            shown.put("name", account.name()).put("ext_user_username", account.username());
        }
        if (tool.wants("given_name")) {
            shown.put("given_name", account.given());
        }
        if (tool.wants("family_name")) {
            shown.put("family_name", account.family());
        }
        if (tool.wants("email")) {
            shown.put("email", account.mail());
        }
    }
}
