package club.parcours.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Choosing contents in a tool: the page around the tool, the launch, the answer, and what becomes of it. */
final class DeepLinking {

    private final Visitors visitors;
    private final LoginInitiation initiation;
    private final PlatformPage platform;
    private final Json json;
    private final Pages pages;

    DeepLinking(Visitors visitors, LoginInitiation initiation, PlatformPage platform, Json json, Pages pages) {
        this.visitors = visitors;
        this.initiation = initiation;
        this.platform = platform;
        this.json = json;
        this.pages = pages;
    }

    private boolean teaches(Call call) {
        return visitors.of(call).filter(who -> who.account().role().grades()).isPresent();
    }

    private Optional<RegisteredTool> tool(Call call) {
        return call.site().tools().find(call.part("tool")).filter(RegisteredTool::offersContents)
                .filter(tool -> teaches(call));
    }

    /** The page around the tool. */
    void page(Call call) {
        Optional<Course> course = call.site().courses().find(call.part("course"));
        Optional<RegisteredTool> tool = tool(call);
        if (course.isEmpty() || tool.isEmpty()) {
            call.redirect("/");
            return;
        }
        String launch = "/launch/deep-link/" + course.get().id() + '/' + tool.get().id() + call.queryPart();
        pages.show(call, 200, "picker", Map.of("course", course.get(), "tool", tool.get(), "launch", launch,
                "script", platform.script(call.site(), tool.get()),
                "window", call.query("where").filter("window"::equals).isPresent()));
    }

    /** The launch in the frame of that page. */
    void launch(Call call) {
        initiation.start(call, call.site().courses().find(call.part("course"))
                .flatMap(course -> tool(call).map(tool -> message(call, course, tool))));
    }

    private Message message(Call call, Course course, RegisteredTool tool) {
        DeepLinkSettings settings = DeepLinkSettings.of(call);
        DeepLinks.Request request = call.site().deepLinks().begin(tool, course.id(), settings);
        String back = call.site().at("/lti/deep-link/return?course=" + course.id() + "&id=" + request.id()).toString();
        return new Message(Message.DEEP_LINKING, tool, tool.metadata().message(Message.DEEP_LINKING).orElseThrow(),
                Optional.of(course), Optional.empty(),
                Map.of("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
                        settings.claim(json, back)));
    }

    /** The tool's answer comes back through the browser. No cookie of this site needs to come along. */
    void returned(Call call) {
        Optional<DeepLinks.Request> request = call.query("id").flatMap(call.site().deepLinks()::spend);
        if (request.isEmpty()) {
            refuse(call, List.of("This choice was used before or is too old. Begin again from the course."));
            return;
        }
        Optional<Assertion> token = Optional.ofNullable(call.form().get("JWT"))
                .flatMap(text -> Assertion.from(text, json));
        if (token.isEmpty()) {
            refuse(call, List.of("The answer has no field JWT with a signed token in it."));
            return;
        }
        DeepLinkAnswer answer = new DeepLinkAnswer(request.get(), call.site(), token.get());
        List<String> problems = answer.problems();
        if (problems.isEmpty()) {
            accept(call, request.get(), answer);
        } else {
            refuse(call, problems);
        }
    }

    private void accept(Call call, DeepLinks.Request request, DeepLinkAnswer answer) {
        DeepLinks.Answer received = new DeepLinks.Answer(request, answer.items());
        boolean kept = request.settings().autoCreate();
        if (kept) {
            keep(call.site(), received);
        } else {
            call.site().deepLinks().received(received);
        }
        pages.show(call, 200, "chosen", Map.of("items", answer.items(), "message", answer.message(), "error",
                answer.error(), "id", request.id(), "course", request.course(), "kept", kept, "problems", List.of()));
        call.note("Page: " + answer.items().size() + " items. " + answer.error());
    }

    private void refuse(Call call, List<String> problems) {
        pages.show(call, 400, "chosen", Map.of("items", List.of(), "message", "", "error", "", "id", "", "course",
                call.query("course").filter(id -> call.site().courses().find(id).isPresent()).orElse(""), "kept", true,
                "problems", problems));
        call.note("Page: refused. " + String.join(" ", problems));
    }

    /** The teacher keeps what was chosen. */
    void save(Call call) {
        Optional<DeepLinks.Answer> answer = call.field("id").flatMap(call.site().deepLinks()::take);
        answer.ifPresent(one -> keep(call.site(), one));
        call.redirect(answer.map(one -> "/course/" + one.request().course()).orElse("/courses"));
    }

    private void keep(Site site, DeepLinks.Answer answer) {
        answer.items().stream().filter(ContentItem::kept).forEach(item -> {
            Link link = site.courses().add(item.link(answer.request()));
            if (link.maximum() > 0) {
                site.gradebook().create(item.column(link));
            }
        });
    }

    /** A teacher takes an activity out of the course; its own column goes with it. */
    void remove(Call call) {
        call.site().courses().link(call.part("link")).filter(link -> teaches(call)).ifPresent(link -> {
            call.site().gradebook().columns(link.course()).stream()
                    .filter(column -> column.own() && column.link().equals(link.id()))
                    .forEach(call.site().gradebook()::delete);
            call.site().courses().remove(link);
        });
        call.redirect("/course/" + call.site().courses().find(call.part("course")).map(Course::id).orElse("2"));
    }
}
