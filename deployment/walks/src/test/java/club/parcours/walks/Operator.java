package club.parcours.walks;

import com.microsoft.playwright.Page;

/** Somebody who looks after the tool, at the operator's desk. */
final class Operator {
    private final Page page;
    private final Tool tool;

    Operator(Page page, Tool tool) {
        this.page = page;
        this.tool = tool;
    }

    /** By the link that the command prints. */
    void signIn() {
        page.navigate(tool.operatorLink());
        page.locator("form button").click();
        page.waitForURL("**/app/operator");
    }

    /** The only platform of this organisation. */
    Page openTheRegistration(String organisation) {
        open("");
        page.locator("main a", new Page.LocatorOptions().setHasText(organisation)).click();
        page.locator("main a[href*='/registrations/']").click();
        page.locator("#issuer").waitFor();
        return page;
    }

    /** What a page of the desk says. */
    String reads(String path) {
        open(path);
        return page.locator("main").innerText();
    }

    /** Another key to sign with, at once. */
    void replaceTheKey() {
        open("/keys");
        page.locator("form[action$='/keys/replacements'] button").click();
        page.waitForURL("**/app/operator/keys");
    }

    private void open(String path) {
        page.navigate(tool.address() + "/app/operator" + path);
    }
}
