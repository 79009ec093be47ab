package club.parcours.practice;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who is in a course: the page, and who comes and goes, by the page or by a script. */
final class RosterPage {

    private final Visitors visitors;
    private final Json json;
    private final Pages pages;

    RosterPage(Visitors visitors, Json json, Pages pages) {
        this.visitors = visitors;
        this.json = json;
        this.pages = pages;
    }

    void show(Call call) {
        Optional<Course> course = call.site().courses().find(call.part("course"));
        Optional<Account> account = visitors.of(call).map(Visitors.Visitor::account);
        if (course.isEmpty() || account.isEmpty()) {
            call.redirect("/");
            return;
        }
        Rosters rosters = call.site().rosters();
        String id = course.get().id();
        pages.show(call, 200, "roster", Map.of("course", course.get(), "accounts", rosters.accounts(id), "suspended",
                rosters.accounts(id).stream().filter(one -> rosters.suspended(one, id)).toList(), "others",
                call.site().accounts().all().stream().filter(one -> !rosters.has(one, id)).toList(),
                "grades", account.get().role().grades(), "invented", rosters.invented(id)));
    }

    /** A button of the page. */
    void press(Call call) {
        if (visitors.of(call).filter(who -> who.account().role().grades()).isPresent()) {
            change(call, call.part("course"));
        }
        call.redirect("/course/" + call.site().courses().find(call.part("course")).map(Course::id).orElse("2")
                + "/roster");
    }

    /** A script: course, and leave, join, suspend, resume, more with gone, page. */
    void set(Call call) {
        Optional<Course> course = call.field("course").flatMap(call.site().courses()::find);
        if (course.isPresent() && change(call, course.get().id())) {
            call.answer(204);
        } else {
            call.answer(400, Call.JSON, json.write(json.object().put("error",
                    "POST /control/roster with course= and leave=, join=, suspend= or resume= (an account), more= and gone=, or page=")));
        }
    }

    private boolean change(Call call, String course) {
        Rosters rosters = call.site().rosters();
        boolean moved = move(call, "leave", account -> rosters.leave(account, course))
                | move(call, "join", account -> rosters.join(account, course))
                | move(call, "suspend", account -> rosters.suspend(account, course))
                | move(call, "resume", account -> rosters.resume(account, course));
        Optional<Integer> more = number(call, "more");
        Optional<Integer> gone = number(call, "gone");
        Optional<Integer> page = number(call, "page");
        if (more.isPresent() || gone.isPresent()) {
            rosters.invent(course, more.orElse(rosters.invented(course)), gone.orElse(rosters.gone(course)));
        }
        page.ifPresent(size -> rosters.pages(course, size));
        return moved || more.isPresent() || gone.isPresent() || page.isPresent();
    }

    private boolean move(Call call, String how, Consumer<Account> change) {
        Optional<Account> account = call.field(how).flatMap(call.site().accounts()::find);
        account.ifPresent(change);
        return account.isPresent();
    }

    private Optional<Integer> number(Call call, String name) {
        return call.field(name).filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf);
    }
}
