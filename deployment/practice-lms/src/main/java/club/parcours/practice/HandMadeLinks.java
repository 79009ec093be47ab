package club.parcours.practice;

import java.util.Optional;

/** Activities a teacher adds without opening the tool: they lead where the tool said links lead. */
final class HandMadeLinks {

    private final Visitors visitors;

    HandMadeLinks(Visitors visitors) {
        this.visitors = visitors;
    }

    /** Adds one for the tool named in the form, if it may be used and a teacher asks. */
    void add(Call call) {
        Optional<Course> course = call.site().courses().find(call.part("course"));
        boolean teaches = visitors.of(call).filter(who -> who.account().role().grades()).isPresent();
        course.filter(any -> teaches).flatMap(into -> call.field("tool").flatMap(call.site().tools()::find)
                        .filter(RegisteredTool::usable).map(tool -> link(into, tool)))
                .ifPresent(call.site().courses()::add);
        call.redirect(course.map(into -> "/course/" + into.id()).orElse("/courses"));
    }

    private static Link link(Course course, RegisteredTool tool) {
        return new Link("0", course.id(), tool.id(), tool.metadata().name(), "", tool.metadata().target(), 0);
    }
}
