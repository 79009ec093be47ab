package club.parcours.walks;

import club.parcours.practice.Site;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Somebody who makes a course in the practice LMS and chooses in the tool what it takes. */
final class Teacher {
    private final Page page;
    private final Site site;
    private final String tool;

    /** With the tool that is there from the beginning. */
    Teacher(Page page, Site site) {
        this(page, site, "1");
    }

    /** @param tool its number in the LMS */
    Teacher(Page page, Site site, String tool) {
        this.page = page;
        this.site = site;
        this.tool = tool;
    }

    /** Opens the picker inside the course's page, and answers the question for a language if it comes. */
    Frame pick(String course, String language, String options) {
        page.navigate(site.address() + "/course/" + course + "/add/" + tool + options);
        Frame picker = page.frame("picker");
        picker.locator("form[action$='/languages'], form[method=post][action$='/deep-links'], .empty").first().waitFor();
        if (picker.locator("form[action$='/languages']").count() > 0) {
            new Learner(picker, name -> { }).chooseLanguage(language);
        }
        picker.locator("input[name=csrf]").first().waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        return picker;
    }

    static Locator item(Frame picker, String openPath) {
        return picker.locator("input[name=item][value='" + openPath + "']");
    }

    static Locator column(Frame picker, String openPath) {
        return picker.locator("input[name=column][value='" + openPath + "']");
    }

    static void add(Frame picker) {
        picker.locator("form[action$='/deep-links'] button.btn-go").click();
    }

    /** The LMS has the answer; the teacher keeps it. */
    void save(Frame picker, String course) {
        picker.locator("#save button").click();
        page.waitForURL("**/course/" + course);
    }

    /** The links of a course, by number, in their order. */
    List<String> links(String course) {
        return site.courses().find(course).orElseThrow().links().stream().map(link -> link.id()).toList();
    }
}
