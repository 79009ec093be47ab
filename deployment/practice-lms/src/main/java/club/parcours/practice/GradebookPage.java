package club.parcours.practice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gradebook of a course: a teacher sees and changes everything, a student sees their own row. */
final class GradebookPage {

    private final Visitors visitors;
    private final Pages pages;

    GradebookPage(Visitors visitors, Pages pages) {
        this.visitors = visitors;
        this.pages = pages;
    }

    /** One cell as the page shows it. */
    public record Cell(Column column, String value, String comment, String sent, boolean overridden) {
    }

    /** One student's row. */
    public record Row(Account account, List<Cell> cells) {
    }

    void show(Call call) {
        Optional<Account> account = visitors.of(call).map(Visitors.Visitor::account);
        Optional<Course> course = call.site().courses().find(call.part("course"));
        if (account.isEmpty() || course.isEmpty()) {
            call.redirect("/");
            return;
        }
        List<Column> columns = call.site().gradebook().columns(course.get().id());
        List<Row> rows = call.site().rosters().accounts(course.get().id()).stream()
                .filter(student -> call.site().rosters().gradable(student, course.get().id()))
                .filter(student -> account.get().role().teaches() || student.equals(account.get()))
                .map(student -> new Row(student, columns.stream()
                        .map(column -> cell(call.site().gradebook(), column, student)).toList()))
                .toList();
        pages.show(call, 200, "gradebook", Map.of("course", course.get(), "columns", columns, "rows", rows,
                "teaches", account.get().role().teaches(), "grades", account.get().role().grades()));
    }

    private Cell cell(Gradebook gradebook, Column column, Account student) {
        Grade grade = gradebook.grade(column.id(), student.id());
        String sent = Optional.ofNullable(grade.raw()).map(BigDecimal::toPlainString).orElse("–");
        return new Cell(column, grade.result(column.maximum()).map(BigDecimal::toPlainString).orElse("–"),
                grade.remark(), sent, grade.overridden().isPresent());
    }

    void lock(Call call) {
        column(call).ifPresent(column -> call.site().gradebook().lock(column,
                call.field("locked").filter("yes"::equals).isPresent()));
        back(call);
    }

    void delete(Call call) {
        column(call).ifPresent(call.site().gradebook()::delete);
        back(call);
    }

    void override(Call call) {
        Optional<Account> student = call.site().accounts().find(call.part("user"))
                .filter(account -> call.site().rosters().gradable(account, call.part("course")));
        if (column(call).isPresent() && student.isPresent()) {
            call.site().gradebook().override(column(call).get(), student.get().id(),
                    call.field("value").filter(text -> text.matches("[0-9]{1,4}([.,][0-9]{1,5})?"))
                            .map(text -> new Grade.ByHand(new BigDecimal(text.replace(',', '.')),
                                    call.field("comment").orElse(""), Instant.now())));
        }
        back(call);
    }

    /** The column, if the visitor may change it. */
    private Optional<Column> column(Call call) {
        return visitors.of(call).filter(visitor -> visitor.account().role().grades())
                .flatMap(visitor -> call.site().gradebook().column(call.part("course"), call.part("column")));
    }

    private void back(Call call) {
        call.redirect("/course/" + call.site().courses().find(call.part("course")).map(Course::id).orElse("2")
                + "/gradebook");
    }
}
