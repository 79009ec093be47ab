package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** What somebody says of themselves, and what a fellow says; side by side, and each in one hand. */
final class Views {
    static final String CLAIM = "/competences/C03";

    private final Visit visit;
    private final Page page;
    private final String mine;

    /** @param mine where the launch of the page lives */
    Views(Visit visit, Page page, String mine) {
        this.visit = visit;
        this.page = page;
        this.mine = mine;
    }

    /** LRN 24: alone, with help, to others: each a picture, and a sound. */
    void say() {
        page.navigate(mine + CLAIM);
        visit.look(page, "42-claim-empty", "fr");
        List<Locator> stairs = page.locator(".spoken:has(> .stair)").all();
        assertThat(stairs).hasSize(5);
        for (int step = 0; step < stairs.size(); step++) {
            assertThat(stairs.get(step).locator(".stairs i.on").count()).as("a picture of step " + (step + 1)).isEqualTo(step + 1);
        }
        assertThat(Learner.hears(page, stairs.get(1))).contains("avec de l’aide");
        assertThat(Learner.hears(page, stairs.get(2))).contains("seul");
        press(page, "button[name=level][value='1']");
        page.navigate(mine + CLAIM + "/evidence");
        page.locator("form:has(input[name=entry]) button").first().click();
        page.waitForURL("**" + CLAIM);
        press(page, "button[name=level][value='2']");
        press(page, "button[name=to][value=GROUP]");
    }

    /** LRN 25: a fellow is asked, answers three questions and by voice; whom it is about hears it and cannot change it. */
    void ask(String note, String whom, Visit helping, Page fellow) {
        page.navigate(mine + CLAIM + "/requests");
        assertThat(page.locator("main").innerText()).contains(whom);
        page.locator("label:has-text('" + whom + "') input[name=person]").check();
        page.locator("input[name=shown]").first().check();
        visit.look(page, "43-asking", "fr");
        page.locator("form[action$='/requests'] button.btn-go").click();
        page.waitForURL("**" + CLAIM);
        page.locator(".voice-ask").waitFor();
        answer(note, helping, fellow);
        findWhatWasSaid(fellow.url().replaceAll(".*(/asked/)", "$1"), whom);
    }

    /** Three taps, and a voice. */
    private void answer(String note, Visit helping, Page fellow) {
        fellow.navigate(new Learner(fellow.mainFrame(), name -> { }).launch() + "/asked");
        fellow.locator("main .claims a").first().click();
        fellow.locator("fieldset.part").first().waitFor();
        fellow.waitForLoadState();
        assertThat(fellow.locator("main").innerText()).contains(note);
        assertThat(fellow.locator("article.entry img").first().evaluate("one => one.decode().then(() => one.naturalWidth)"))
                .as("the photo shown with the question").isNotEqualTo(0);
        for (int question = 0; question < 3; question++) {
            fellow.locator("fieldset.part").nth(question).locator("button.mark").first().click();
            fellow.locator("fieldset.part").nth(question).locator("button.mark[aria-pressed=true]").waitFor();
        }
        fellow.locator("[data-record] [data-act=start]").click();
        Learner.hasSpoken(fellow.mainFrame());
        helping.look(fellow, "46-answering", "fr");
        fellow.locator("form[action$='/voice'] .steps-on button").click();
        fellow.locator("[data-record] audio[src*='/files/']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** It is there with a name and a sound, and cannot be changed, not even by a request that no page makes. */
    private void findWhatWasSaid(String asked, String whom) {
        page.navigate(mine + CLAIM);
        page.locator(".voice .told-voice audio").waitFor();
        assertThat(page.locator(".voice .answers li").count()).isEqualTo(3);
        assertThat(page.locator(".voice").innerText()).contains(whom);
        Learner.listens(page, page.locator(".voice .told-voice audio"));
        cannotBeAltered(page);
        assertThat(visit.context().request().post(mine + asked, RequestOptions.create()
                .setForm(FormData.create().set("csrf", csrf(page)).set("answer", "seen-no"))).status()).isEqualTo(404);
        visit.look(page, "44-three-views", "fr");
    }

    /** The own level, a fellow's answers and voice, and nothing yet of those who lead; none can be altered. */
    static void stand(Page page, String fellow) {
        Locator views = page.locator(".three").first().locator(".view");
        assertThat(views.nth(0).innerText()).contains("Je fais avec de l’aide");
        assertThat(views.nth(1).innerText()).contains(fellow);
        assertThat(views.nth(1).locator(".answers li").count()).isEqualTo(3);
        assertThat(views.nth(1).locator(".told-voice audio").count()).isEqualTo(1);
        assertThat(views.nth(2).innerText()).contains("Rien pour le moment");
        cannotBeAltered(page);
    }

    static void cannotBeAltered(Page page) {
        assertThat(page.locator(".three form, .three input, .three textarea, .three button").count()).as("cannot be altered").isZero();
    }

    static void press(Page page, String button) {
        page.locator(button).first().click();
        page.locator(button + "[aria-pressed=true]").first().waitFor();
    }

    private static String csrf(Page page) {
        return page.locator("input[name=csrf]").first().inputValue();
    }
}
