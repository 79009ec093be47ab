package club.parcours.walks;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What a program can see of a page's accessibility. */
final class Axe {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Axe() {}

    /** Each grave fault with the first element that has it. */
    static List<String> grave(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }
}
