package club.parcours.practice;

import java.util.Locale;
import java.util.Optional;

/** What an administrator does with a tool: state=active, suspended, pending or deleted, or deployment=new. */
final class ToolChanges {

    private final Site site;

    ToolChanges(Site site) {
        this.site = site;
    }

    /** Does what the fields say; false if there is no such tool or nothing to do. */
    boolean apply(Call call) {
        Optional<RegisteredTool> tool = site.tools().find(call.part("tool"));
        String state = call.field("state").orElse("");
        if (tool.isEmpty()) {
            return false;
        }
        if (call.field("deployment").isPresent()) {
            site.tools().change(tool.get().deployed());
            return true;
        }
        switch (state) {
            case "active", "suspended", "pending" -> site.tools()
                    .change(tool.get().in(RegisteredTool.State.valueOf(state.toUpperCase(Locale.ROOT))));
            case "deleted" -> site.tools().delete(tool.get());
            default -> {
                return false;
            }
        }
        return true;
    }
}
