package club.parcours.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages around the courses: who one is, what there is, who belongs to it, and what the tool said on leaving. */
final class CoursePages {

    private final Visitors visitors;
    private final Pages pages;
    private final PlatformPage platform;
    private final Site other;

    CoursePages(Visitors visitors, Pages pages, PlatformPage platform, Site other) {
        this.visitors = visitors;
        this.pages = pages;
        this.platform = platform;
        this.other = other;
    }

    void choose(Call call) {
        pages.show(call, 200, "choose", Map.of("accounts", call.site().accounts().all(), "locales", Visitors.LOCALES,
                "other", other));
    }

    void enter(Call call) {
        Optional<Account> account = call.field("account").flatMap(call.site().accounts()::find);
        if (account.isEmpty()) {
            call.redirect("/");
            return;
        }
        visitors.enter(call, account.get(), call.field("locale").filter(Visitors.LOCALES::contains).orElse("fr"));
        call.redirect("/courses");
    }

    void courses(Call call) {
        Optional<Account> account = account(call);
        if (account.isEmpty()) {
            call.redirect("/");
            return;
        }
        List<Course> mine = call.site().courses().all().stream()
                .filter(course -> account.get().role() == Role.ADMIN
                        || call.site().rosters().has(account.get(), course.id())).toList();
        pages.show(call, 200, "courses", Map.of("courses", mine));
    }

    void course(Call call) {
        course(call.site(), call.part("course")).filter(course -> account(call).isPresent()).ifPresentOrElse(
                course -> pages.show(call, 200, "course", Map.of("course", course, "tools", call.site().tools().all(),
                        "teaches", account(call).filter(who -> who.role().grades()).isPresent())),
                () -> call.redirect("/"));
    }

    void activity(Call call) {
        Optional<Link> link = course(call.site(), call.part("course"))
                .flatMap(course -> course.link(call.part("link"))).filter(one -> account(call).isPresent());
        Optional<RegisteredTool> tool = link.flatMap(one -> call.site().tools().find(one.tool()));
        if (tool.isEmpty()) {
            call.redirect("/");
            return;
        }
        pages.show(call, 200, "activity", Map.of("link", link.get(), "course",
                course(call.site(), link.get().course()).orElseThrow(), "script",
                platform.script(call.site(), tool.get())));
    }

    /** Where an account without place in the course ends, in the middle of its launch. */
    void enrol(Call call) {
        pages.show(call, 403, "message", Map.of("title", "Not in this course",
                "text", "This account does not belong to the course, or its place is suspended."));
    }

    /** The return address of a launch (LTI Core 1.3, 5.4.4). */
    void returned(Call call) {
        pages.show(call, 200, "message", Map.of("title", "Back from the activity",
                "text", call.query("lti_errormsg").or(() -> call.query("lti_msg")).orElse("You can go on here.")));
    }

    private Optional<Course> course(Site site, String id) {
        return site.courses().find(id);
    }

    private Optional<Account> account(Call call) {
        return visitors.of(call).map(Visitors.Visitor::account);
    }
}
