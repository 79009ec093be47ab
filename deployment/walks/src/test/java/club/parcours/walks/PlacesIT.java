package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A teacher begins a course on nine meetings by the link that is chosen for it, says without any script what is near, and
 * learners find it in the module, on a telephone, from left to right and from right to left.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class PlacesIT {
    private static final String COURSE = "3";
    private static final String TEACHER = "3";

    @Test
    void from_the_link_that_brings_the_path_to_the_number_that_learners_call(Stage stage) {
        Site site = stage.lms().first();
        String link = begin(stage, site);
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP, false)) {
            visit.enter(visit.page(), site, TEACHER, "fr", COURSE);
            Page window = visit.openInWindow(visit.page(), link);
            WithoutScriptIT.pressOn(window);
            follows(window, new Learner(window.mainFrame(), name -> { }));
            say(visit, window);
        }
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE)) {
            visit.enter(visit.page(), site, "5", "fr", COURSE);
            Page window = visit.openInWindow(visit.page(), link);
            Learner learner = new Learner(window.mainFrame(), name -> { });
            window.waitForURL("**/app/s/**");
            learner.goTo("/languages");
            learner.chooseLanguages("fr", "");
            find(visit, window, learner, "fr");
            learner.goTo("/languages");
            learner.chooseLanguages("ar", "fr");
            find(visit, window, learner, "ar");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Takes the link that brings the path of nine meetings. @return its number */
    private static String begin(Stage stage, Site site) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            visit.enter(visit.page(), site, TEACHER, "fr", COURSE);
            Teacher teacher = new Teacher(visit.page(), site);
            Frame picker = teacher.pick(COURSE, "fr", "");
            assertThat(picker.locator("input[name=item][value^='path/']").count()).isEqualTo(5);
            Teacher.item(picker, "path/nine").check();
            Teacher.add(picker);
            picker.locator("#save").waitFor();
            teacher.save(picker, COURSE);
            List<String> links = teacher.links(COURSE);
            String link = links.get(links.size() - 1);
            nothingSeriousStandsInTheWayOfWhoSaysIt(visit, link);
            assertThat(visit.complaints()).isEmpty();
            return link;
        }
    }

    /** On the narrowest screen. */
    private static void nothingSeriousStandsInTheWayOfWhoSaysIt(Visit visit, String link) {
        Page window = visit.openInWindow(visit.page(), link);
        window.waitForURL("**/app/s/**");
        window.setViewportSize(Screen.NARROW.width, Screen.NARROW.height);
        for (String path : List.of("/places/course", "/places/course/new")) {
            new Learner(window.mainFrame(), name -> { }).goTo(path);
            window.locator("main .btn-go").waitFor();
            look(window, Screen.NARROW);
        }
    }

    private static void follows(Page window, Learner teacher) {
        if (window.locator("form[action$='/languages']").count() > 0) {
            teacher.chooseLanguage("fr");
        }
        teacher.goTo("/course");
        assertThat(window.locator("input[name=path]:checked").getAttribute("value")).isEqualTo("nine");
        assertThat(window.locator(".told--care").count()).as("a path that exists").isZero();
    }

    private static void say(Visit visit, Page window) {
        new Learner(window.mainFrame(), name -> { }).goTo("/guide/M1");
        window.locator(".told--care a[href$='/places/course']").click();
        window.locator("a[href$='/places/course/new']").click();
        window.locator("#name").fill("Point conseil <b>Belleville</b>");
        window.locator("#what").fill("On t’aide à écrire un courrier et à remplir un papier.");
        window.locator("#address").fill("12 rue du Marché, 75020 Paris");
        window.locator("#phone").fill("+33 (0)1 23 45 67 89");
        window.locator("#web").fill("javascript:alert(1)");
        window.locator("#hours").fill("du lundi au vendredi, de 9 h à 17 h");
        window.locator("input[name=module][value=M1]").check();
        window.locator("button.btn-go").click();
        window.locator("#error-web").waitFor();
        visit.picture(window, "60-place-refused", "fr");
        assertThat(window.locator("#error-kind").count()).isEqualTo(1);
        assertThat(window.locator("#name").inputValue()).isEqualTo("Point conseil <b>Belleville</b>");
        assertThat(window.locator("input[name=module][value=M1]").isChecked()).isTrue();
        window.locator("input[name=kind][value=help]").check();
        window.locator("#web").fill("www.example.org/conseil");
        window.locator("button.btn-go").click();
        window.waitForURL("**/places/course");
        add(window, "emergency", "112", "112");
        add(window, "language", "Cours du soir", "01 98 76 54 32");
        add(window, "health", "À retirer", "01 00 00 00 00");
        window.locator("a[href*='/places/course/']").filter(new Locator.FilterOptions().setHasText("À retirer")).click();
        window.locator("form[action$='/removal'] button").click();
        window.waitForURL("**/places/course");
        assertThat(window.locator(".places .place__name").allTextContents())
                .containsExactly("Point conseil <b>Belleville</b>", "Cours du soir", "112");
        new Learner(window.mainFrame(), name -> { }).goTo("/guide/M1");
        assertThat(window.locator(".told--care").count()).as("nothing is missing any more").isZero();
        assertThat(window.locator("#call a[href='tel:+33123456789'], #call a[href='tel:112']").count()).as("whom to call").isEqualTo(2);
    }

    private static void add(Page window, String kind, String name, String phone) {
        window.locator("a[href$='/places/course/new']").click();
        window.locator("input[name=kind][value=" + kind + "]").check();
        window.locator("#name").fill(name);
        window.locator("#phone").fill(phone);
        window.locator("button.btn-go").click();
        window.waitForURL("**/places/course");
    }

    private static void find(Visit visit, Page window, Learner learner, String language) {
        learner.goTo("/modules/M1");
        assertThat(window.locator(".near .place__name bdi").allTextContents())
                .containsExactly("Point conseil <b>Belleville</b>", "Cours du soir", "112");
        assertThat(window.locator(".near a[href='tel:+33123456789']").count()).isEqualTo(1);
        Locator site = window.locator(".near a[href='https://www.example.org/conseil']");
        assertThat(site.getAttribute("target")).isEqualTo("_blank");
        assertThat(site.getAttribute("rel")).contains("noopener");
        look(window, Screen.PHONE);
        visit.picture(window, "61-near", language);
        learner.goTo("/modules/M2");
        assertThat(window.locator(".near .place__name").allTextContents()).containsExactly("Cours du soir", "112");
    }

    private static void look(Page page, Screen screen) {
        assertThat(Axe.grave(page)).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(screen.width);
    }
}
