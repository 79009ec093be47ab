package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** Somebody who adds tools to the practice LMS. */
final class LmsAdmin {
    private static final String ACCOUNT = "2";

    private final Page page;
    private final Site site;

    LmsAdmin(Page page, Site site) {
        this.page = page;
        this.site = site;
    }

    /** Pastes a link for registration. @param where {@code frame} or {@code window}: how the tool's page opens */
    void paste(String link, String where) {
        page.navigate(site.address() + "/");
        page.locator("#account-" + ACCOUNT + " button").click();
        page.waitForURL("**/courses");
        page.navigate(site.address() + "/admin/tools");
        page.locator("#add input[name=address]").fill(link);
        page.locator("#add select[name=where]").selectOption(new SelectOption().setValue(where));
        page.locator("#add").getByRole(AriaRole.BUTTON).click();
        page.locator("#registration").waitFor();
    }

    /** The same, in a frame. @return the tool's page */
    Frame paste(String link) {
        paste(link, "frame");
        return page.locator("#registration").elementHandle().contentFrame();
    }

    /** A link that was used before. @return the page that says so */
    Frame pasteSpent(String link) {
        Frame again = paste(link);
        again.locator("[data-refused] code").first().waitFor();
        assertThat(again.locator("main").innerText()).contains("invitation_spent");
        return again;
    }

    /** Activates the newest tool, which waits for that. @return its number */
    String activate() {
        Locator card = page.locator("li[id^=tool-]").last();
        assertThat(card.innerText()).contains("Parcours", "pending");
        String tool = card.getAttribute("id").substring("tool-".length());
        card.locator("button[value=active]").click();
        page.waitForURL("**/admin/tools");
        assertThat(page.locator("#tool-" + tool).innerText()).contains("active");
        return tool;
    }
}
