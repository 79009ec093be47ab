package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exercise of every module, from the first page to the portfolio and the milestones. */
@ExtendWith(Stage.OfItsOwn.class)
class ModulesIT {
    /** A facilitator decides about their milestones. */
    private static final Set<String> JUDGED = Set.of("M3", "M7", "M10");

    /** What French says to learners, and not to professionals. */
    private static final Pattern TU = Pattern.compile("(?iu)(?<!\\p{L})(?:(?:tu|ton|ta|tes|toi|te)(?!\\p{L})|t’)");
    private static final String ARABIC = "ar";
    /** For participants; professionals read French in Arabic surroundings. */
    private static final Set<String> IN_ARABIC = Set.of("M1", "M2", "M3", "P1", "P2", "P3", "P4");
    private static final String LEARNERS = "2";
    private static final String PROFESSIONALS = "3";
    /** The link of each course to the tool. */
    private static final Map<String, String> LINKS = Map.of(LEARNERS, "1", PROFESSIONALS, "3");

    /** The game whose cards of the first box are kept: why somebody comes. */
    private static final Set<String> KEEPS_CARDS = Set.of("M1E4");
    /** The game that is kept as such, without its cards. */
    private static final Set<String> KEPT = Set.of("M9E2");

    /** English and Arabic take as long again: with everything else that is only run before a release. */
    static Stream<Arguments> readers() {
        Arguments french = Arguments.of(Screen.PHONE, "fr", "5");
        return Boolean.getBoolean("parcours.full") ? Stream.of(french, Arguments.of(Screen.LAPTOP, "en", "6"),
                Arguments.of(Screen.PHONE, ARABIC, "7")) : Stream.of(french);
    }

    /** Some of the modules, in which every kind of exercise occurs; before a release all that are written in the language. */
    private static List<String> today(List<String> modules, Set<String> some, String language) {
        Set<String> wanted = Boolean.getBoolean("parcours.full") ? Set.copyOf(modules) : some;
        return modules.stream().filter(wanted::contains).filter(module -> !language.equals(ARABIC) || IN_ARABIC.contains(module))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void what_is_done_lands_in_the_portfolio_and_reaches_the_milestone(Screen screen, String language, String account,
            Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, screen)) {
            Page window = enter(visit, site(stage, language), account, language, LEARNERS);
            String launch = new Learner(window.mainFrame(), name -> { }).launch();
            List<String> modules = ends(window, launch, "/", "modules");
            assertThat(modules).containsExactly("M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10");
            Worker worker = new Worker(window.mainFrame(), launch, name -> look(visit, window, name, language));
            for (String module : today(modules, Set.of("M1", "M2", "M7", "M10"), language)) {
                exercises(window, launch, module).forEach(worker::work);
                window.navigate(launch + "/milestones/P" + module);
                look(visit, window, "P" + module, language);
                if (JUDGED.contains(module)) {
                    assertThat(window.locator("#submit > form > button").count()).as("P" + module + " can be submitted").isEqualTo(1);
                } else if (!module.equals("M2")) { // the life line asks for stars, which this worker does not give
                    assertThat(window.locator(".reached").count()).as("P" + module + " is reached").isEqualTo(1);
                }
            }
            window.navigate(launch + "/portfolio");
            look(visit, window, "portfolio", language);
            everythingLanded(worker, Kept.read(window, launch));
            window.navigate(launch + "/");
            look(visit, window, "path", language);
            assertThat(visit.complaints()).filteredOn(complaint -> !complaint.contains("422")).isEmpty();
        }
    }

    /** The same of those who learn to run groups, and who runs theirs. */
    static Stream<Arguments> professionals() {
        Arguments french = Arguments.of(Screen.PHONE, "fr", "13", "3");
        return Boolean.getBoolean("parcours.full")
                ? Stream.of(french, Arguments.of(Screen.LAPTOP, "en", "8", "4"),
                        Arguments.of(Screen.PHONE, ARABIC, "13", "3")) : Stream.of(french);
    }

    @ParameterizedTest
    @MethodSource("professionals")
    void professionals_are_told_vous_and_what_they_do_lands_and_counts_too(Screen screen, String language, String account,
            String leader, Stage stage) {
        leadProfessionals(stage, site(stage, language), leader);
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, screen)) {
            Page window = enter(visit, site(stage, language), account, language, PROFESSIONALS);
            String launch = new Learner(window.mainFrame(), name -> { }).launch();
            List<String> modules = ends(window, launch, "/", "modules");
            assertThat(modules).containsExactly("P1", "P2", "P3", "P4");
            Worker worker = new Worker(window.mainFrame(), launch, name -> politely(visit, window, name, language));
            for (String module : today(modules, Set.of("P1"), language)) {
                exercises(window, launch, module).forEach(worker::work);
                window.navigate(launch + "/milestones/P" + module);
                politely(visit, window, "P" + module, language);
                assertThat(window.locator(".reached").count()).as("P" + module + " is reached").isEqualTo(1);
            }
            for (String page : List.of("/", "/modules/P1", "/privacy", "/documents", "/takeout", "/nowhere", "/portfolio")) {
                window.navigate(launch + page);
                politely(visit, window, "professionals" + page.replace('/', '-'), language);
            }
            everythingLanded(worker, Kept.read(window, launch));
            assertThat(visit.complaints()).filteredOn(complaint -> !complaint.contains("422") && !complaint.contains("404"))
                    .isEmpty();
        }
    }

    /** The course of those follows their path. */
    private static void leadProfessionals(Stage stage, Site site, String leader) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page window = enter(visit, site, leader, "fr", PROFESSIONALS);
            String settings = new Learner(window.mainFrame(), name -> { }).launch() + "/course";
            window.navigate(settings);
            window.locator("input[name=path][value=professionals]").check();
            window.waitForNavigation(() -> window.locator("form[action$='/course/path'] button.btn-go").click());
            assertThat(window.locator("input[name=path][value=professionals]").isChecked()).isTrue();
        }
    }

    private static void politely(Visit visit, Page window, String name, String language) {
        look(visit, window, name, language);
        if (language.equals("fr")) {
            assertThat(window.locator("body").textContent()).as(name).doesNotContainPattern(TU);
        }
    }

    /** On the narrowest screen all modules; in Arabic on a phone those whose texts are in French in the midst of it. */
    @ParameterizedTest
    @CsvSource({"NARROW, ar-XB, 7", "PHONE, ar, 5"})
    @EnabledIfSystemProperty(named = "parcours.full", matches = "true")
    void nothing_stands_in_anyones_way_read_from_right_to_left(Screen screen, String language, String account, Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, screen)) {
            Page window = enter(visit, site(stage, language), account, language, LEARNERS);
            String launch = new Learner(window.mainFrame(), name -> { }).launch();
            List<String> modules = ends(window, launch, "/", "modules").stream()
                    .filter(module -> !language.equals(ARABIC) || !IN_ARABIC.contains(module)).toList();
            assertThat(modules).contains("M4", "M10");
            for (String module : modules) {
                for (String exercise : exercises(window, launch, module)) {
                    window.navigate(launch + "/exercises/" + exercise);
                    look(visit, window, exercise, language);
                    assertThat(Axe.grave(window)).as(exercise).isEmpty();
                }
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Where nobody else has done the same already. */
    private static Site site(Stage stage, String language) {
        return language.equals(ARABIC) ? stage.lms().second() : stage.lms().first();
    }

    private static Page enter(Visit visit, Site site, String account, String language, String course) {
        visit.enter(visit.page(), site, account, "fr", course);
        Page window = visit.openInWindow(visit.page(), LINKS.get(course));
        new Learner(window.mainFrame(), name -> { }).chooseLanguage(language);
        return window;
    }

    /** Each word and each choice stands under the exercise it was given in; of a game only what it says that it keeps. */
    private static void everythingLanded(Worker worker, Kept kept) {
        assertThat(worker.told()).isNotEmpty();
        worker.told().forEach((exercise, words) -> assertThat(kept.of(exercise)).as(exercise).contains(words));
        assertThat(worker.steps()).allSatisfy(step -> assertThat(kept.path()).contains(step));
        worker.cards().forEach((exercise, cards) -> {
            assertThat(cards).as(exercise).isNotEmpty();
            if (KEEPS_CARDS.contains(exercise)) {
                assertThat(kept.of(exercise)).as(exercise).contains(cards);
            } else {
                assertThat(kept.of(exercise).isEmpty()).as(exercise + " stands in the portfolio").isNotEqualTo(KEPT.contains(exercise));
            }
        });
    }

    private static List<String> exercises(Page window, String launch, String module) {
        List<String> exercises = ends(window, launch, "/modules/" + module, "exercises");
        assertThat(exercises).as(module).isNotEmpty();
        return exercises;
    }

    /** The ids that links of a page end in, in order. */
    private static List<String> ends(Page window, String launch, String path, String kind) {
        window.navigate(launch + path);
        return window.locator("main a[href*='/" + kind + "/']").all().stream().map(link -> link.getAttribute("href"))
                .map(address -> address.substring(address.lastIndexOf('/') + 1)).distinct().toList();
    }

    private static void look(Visit visit, Page window, String name, String language) {
        visit.picture(window, "module-" + name, language);
        assertThat(((Number) window.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(name + " must not scroll sideways").isLessThanOrEqualTo(visit.screen().width);
    }
}
