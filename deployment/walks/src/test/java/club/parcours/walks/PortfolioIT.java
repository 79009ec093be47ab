package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Column;
import club.parcours.practice.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From an experience to the grade and back: what a learner shows, what three people say of it, what is decided, what the LMS
 * is told, and who has looked. The learner and a fellow have phones, who runs the group has a laptop.
 */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class PortfolioIT {
    private static final String COURSE = "2";
    private static final String WHOLE_PATH = "2";
    private static final String LEARNER = "5";
    private static final String FELLOW = "6";
    private static final String FELLOWS_NAME = "Safran 3";
    private static final String ARABIC_READER = "7";
    private static final String LEADER = "3";
    private static final String LEADERS_NAME = "Teacher One";
    private static final String CLAIM = Views.CLAIM;
    private static final String MILESTONE = "/milestones/PM3";
    private static final String STORY = "/exercises/M3E3/sheets/1";
    private static final String NOTE = "Le banc que j’ai réparé";
    private static final String TOLD = "Mot M3E3 1.result";
    private static final String LATER = "Le banc tient, et la voisine en veut un.";
    private static final String ADVICE = "Dis ce qui a changé après.";
    private static final int ALL_POINTS = 20;

    @Test
    void from_a_photo_to_the_grade_and_to_who_has_seen_it(Stage stage) {
        Site site = stage.lms().first();
        try (Visit reading = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit learning = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit helping = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE);
                Visit leading = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page lina = reading.arrive(site, ARABIC_READER, COURSE, WHOLE_PATH, "ar", "fr");
            Page oksana = helping.arrive(site, FELLOW, COURSE, WHOLE_PATH, "fr", "");
            Page moussa = learning.arrive(site, LEARNER, COURSE, WHOLE_PATH, "fr", "");
            Page fanta = leading.arrive(site, LEADER, COURSE, WHOLE_PATH, "fr", "");
            String mine = launch(moussa);

            new TwoLanguages(reading, lina).look(MILESTONE, CLAIM, "/exercises/M3E3"); // LRN 22
            photo(learning, moussa, mine); // LRN 23
            Views views = new Views(learning, moussa, mine);
            views.say(); // LRN 24
            views.ask(NOTE, FELLOWS_NAME, helping, oksana); // LRN 25
            submit(learning, moussa, mine); // LRN 26
            threeViews(leading, fanta); // FAC 27
            almost(stage, leading, fanta); // FAC 28
            adviceIsHeard(learning, moussa); // LRN 27
            String link = reached(stage, leading, fanta); // FAC 29
            trail(leading, link);
            reachedIsHeard(stage, learning, moussa); // LRN 27
            seen(learning, moussa, mine); // LRN 28
            refused(stage, leading, fanta, lina); // FAC 30

            assertThat(learning.complaints().stream().filter(said -> !said.contains("net::ERR_FAILED"))).isEmpty();
            assertThat(List.of(reading, helping, leading)).allSatisfy(visit -> assertThat(visit.complaints()).isEmpty());
        }
    }

    /** LRN 23: made smaller, cut, resumed; the bar is true. The photo is put in front of the group. */
    private static void photo(Visit visit, Page page, String mine) {
        page.navigate(mine + "/portfolio/sections/evidence/new");
        page.locator("#text").fill(NOTE);
        new Photograph(visit, page).send();
        page.locator("form[action$='/entries'] button.btn-go").click();
        page.waitForURL("**/portfolio/sections/evidence");
        page.locator("article img").waitFor();
        visit.look(page, "41-photo-kept", "fr");
        Views.press(page, "article button[name=to][value=GROUP]");
    }

    /** LRN 26: hears what will be seen by whom, shows a copy, and goes on with their own. */
    private static void submit(Visit visit, Page page, String mine) {
        new Worker(page.mainFrame(), mine, name -> { }).work("M3E3");
        page.navigate(mine + MILESTONE);
        visit.look(page, "30-submit", "fr");
        assertThat(Learner.hears(page, page.locator("#submit"))).contains("animent verront cette copie", "même tes réponses privées",
                "tes mots et les avis reçus", "Le reste de ton portfolio ne change pas");
        Learner.submit(page);
        retell(page, mine, LATER);
        page.navigate(mine + MILESTONE);
        page.locator("#answer details:has(.entry) > summary").first().click();
        assertThat(page.locator("#answer").innerText()).contains(TOLD).doesNotContain(LATER);
        visit.look(page, "31-waiting", "fr");
    }

    private static void retell(Page page, String mine, String words) {
        page.navigate(mine + STORY);
        page.locator("[name='1.result']").fill(words);
        page.waitForNavigation(() -> page.locator("form[action*='/sheets/'] button.btn-go").click());
    }

    /** FAC 27: what they said and what shows it, three views, the third one empty; none can be altered. */
    private static void threeViews(Visit visit, Page fanta) {
        fanta.navigate(launch(fanta) + "/");
        visit.look(fanta, "32-cockpit", "fr");
        String called = fanta.locator("#calls li a").first().innerText();
        fanta.waitForNavigation(() -> fanta.locator("#calls li button").first().click());
        assertThat(fanta.locator("#calls li a").allInnerTexts()).doesNotContain(called);
        new Leader(fanta).openTheOldest("PM3");
        assertThat(fanta.locator(".entry").count()).isEqualTo(2);
        assertThat(fanta.locator("main").innerText()).contains(TOLD).doesNotContain(LATER);
        Views.stand(fanta, FELLOWS_NAME);
        visit.look(fanta, "33-review", "fr");
        String review = fanta.url();
        fanta.locator("a[href*='/portfolio/people/']").first().click();
        fanta.locator("main a[href*='/claims/']").first().click();
        fanta.locator("main a[href$='/C03']").first().click();
        fanta.waitForURL("**/claims/**/C03");
        assertThat(fanta.locator("article.entry").innerText()).contains(NOTE);
        assertThat(fanta.locator("article.entry img").evaluate("image => image.decode().then(() => image.naturalWidth)")).isNotEqualTo(0);
        Views.stand(fanta, FELLOWS_NAME);
        visit.look(fanta, "45-claim-of-somebody", "fr");
        fanta.navigate(review);
    }

    /** FAC 28: almost, with advice by voice; the LMS keeps the points it has. */
    private static void almost(Stage stage, Visit visit, Page page) {
        Lms.await(Duration.ofSeconds(60), () -> points(stage, LEARNER).signum() > 0, () -> "no points yet");
        int sent = stage.lms().scoresSettled();
        BigDecimal before = points(stage, LEARNER);
        assertThat(before).isLessThan(BigDecimal.valueOf(ALL_POINTS));
        Leader judge = new Leader(page);
        judge.choose("ALMOST");
        judge.advise(ADVICE);
        judge.decide("almost");
        Learner.listens(page, page.locator("section > .decision--almost .told-voice audio"));
        assertThat(page.locator("section > .decision--almost").innerText()).contains(ADVICE);
        visit.look(page, "34-almost-leader", "fr");
        assertThat(points(stage, LEARNER)).isEqualByComparingTo(before);
        assertThat(stage.lms().scoresSent()).as("nothing is told").hasSize(sent);
    }

    /** LRN 27, the first half: almost, in words, a picture and a sound; then a new version. */
    private static void adviceIsHeard(Visit visit, Page page) {
        page.reload();
        Locator answer = page.locator("#answer > .decision--almost");
        assertThat(answer.locator("h3 svg").count()).isEqualTo(1);
        assertThat(answer.innerText()).contains("C’est presque ça", ADVICE);
        assertThat(Learner.hears(page, answer)).contains("C’est presque ça", "Dis ce que cela a changé");
        Learner.listens(page, answer.locator(".told-voice audio"));
        assertThat(page.locator("#answer a[href$='/exercises/M3E3']").count()).isEqualTo(1);
        visit.look(page, "34-almost", "fr");
        Learner.submit(page);
    }

    /** FAC 29: reached; within a minute the LMS's column has the score and a comment with a link. @return the link */
    private static String reached(Stage stage, Visit visit, Page fanta) {
        fanta.reload();
        assertThat(fanta.locator("main").innerText()).contains(LATER);
        Leader judge = new Leader(fanta);
        judge.choose("REACHED");
        judge.decide("reached");
        visit.look(fanta, "35-reached", "fr");
        Lms.await(Duration.ofSeconds(60), () -> points(stage, LEARNER).compareTo(BigDecimal.valueOf(ALL_POINTS)) == 0,
                () -> points(stage, LEARNER) + " points after a minute");
        Page book = visit.newTab();
        book.navigate(stage.lms().first().address() + "/course/" + COURSE + "/gradebook");
        Locator cell = cell(stage, book);
        assertThat(new BigDecimal(cell.locator(".grade").innerText())).isEqualByComparingTo("20");
        String comment = cell.locator(".comment").innerText();
        assertThat(comment).doesNotContain(TOLD, LATER, ADVICE);
        visit.picture(book, "49-gradebook", "fr");
        return comment.replaceAll("(?s).*(http\\S+).*", "$1");
    }

    /** The link leads to the rule, the items, three views, two decisions with their days, and the way to the LMS. */
    private static void trail(Visit visit, String link) {
        Page page = visit.newTab();
        page.navigate(link);
        assertThat(page.url()).matches(".*/reviews/[0-9a-f-]{36}/PM3/trail");
        page.locator("details:has(.entry) > summary").first().click();
        assertThat(page.locator("main").innerText()).contains("La règle", "Copie envoyée le", LATER, "Trois regards", FELLOWS_NAME,
                "20 sur 20");
        assertThat(page.locator(".decision--almost, .decision--reached").allInnerTexts()).hasSize(2)
                .allSatisfy(decision -> assertThat(decision).containsPattern("\\d{4}").contains(LEADERS_NAME));
        Views.cannotBeAltered(page);
        visit.look(page, "37-trail", "fr");
    }

    /** LRN 27, the second half: reached, in words, a picture and a sound; the LMS shows the grade. */
    private static void reachedIsHeard(Stage stage, Visit visit, Page page) {
        page.reload();
        Locator reached = page.locator(".reached");
        assertThat(reached.locator("svg").first().isVisible()).isTrue();
        assertThat(reached.innerText()).contains("C’est fait le");
        assertThat(Learner.hears(page, reached)).isNotBlank();
        visit.look(page, "36-reached", "fr");
        Page book = visit.newTab();
        book.navigate(stage.lms().first().address() + "/course/" + COURSE + "/gradebook");
        assertThat(new BigDecimal(cell(stage, book).locator(".grade").innerText())).isEqualByComparingTo("20");
        book.close();
    }

    /** LRN 28: both have looked, and when. */
    private static void seen(Visit visit, Page page, String mine) {
        page.navigate(mine + "/portfolio/sections/evidence");
        page.locator("article a[href*='/portfolio/readers/']").first().click();
        page.locator("ul.people li").first().waitFor();
        visit.look(page, "47-who-has-seen", "fr");
        assertThat(page.locator("ul.people li").allInnerTexts()).hasSize(2)
                .anySatisfy(reader -> assertThat(reader).contains(FELLOWS_NAME)).anySatisfy(reader -> assertThat(reader).contains(LEADERS_NAME))
                .allSatisfy(reader -> assertThat(reader).containsPattern("\\d{4}"));
        page.navigate(mine + MILESTONE);
        page.locator("#answer details:has(a[href*='/portfolio/readers/']) > summary").first().click();
        page.locator("#answer a[href*='/portfolio/readers/']").first().click();
        page.locator("ul.people li").first().waitFor();
        assertThat(page.locator("ul.people li").allInnerTexts()).as("the copy").hasSize(1)
                .allSatisfy(reader -> assertThat(reader).contains(LEADERS_NAME));
    }

    /** FAC 30: the LMS takes no score of somebody; the decision is kept, the reason is shown, and later it arrives. */
    private static void refused(Stage stage, Visit visit, Page fanta, Page lina) {
        Site site = stage.lms().first();
        new Worker(lina.mainFrame(), launch(lina), name -> { }).work("M3E3");
        Lms.await(Duration.ofSeconds(60), () -> points(stage, ARABIC_READER).signum() > 0, () -> "no points yet");
        lina.navigate(launch(lina) + MILESTONE);
        Learner.submit(lina);
        site.rosters().leave(site.accounts().find(ARABIC_READER).orElseThrow(), COURSE);
        fanta.navigate(launch(fanta) + "/");
        Leader judge = new Leader(fanta);
        judge.openTheOldest("PM3");
        String review = fanta.url();
        judge.choose("REACHED");
        judge.decide("reached");
        fanta.navigate(launch(fanta) + "/gradebook");
        Locator row = fanta.locator("tr:has(.told--care)");
        Lms.await(Duration.ofSeconds(60), () -> {
            fanta.reload();
            return row.count() == 1;
        }, () -> fanta.locator("main").innerText());
        visit.look(fanta, "49-refused", "fr");
        assertThat(row.innerText()).contains("Rivière 8", "20");
        fanta.navigate(review);
        assertThat(fanta.locator("section > .decision--reached").count()).as("the decision stays").isEqualTo(1);
        assertThat(fanta.locator("main > .told--care, .told--care").last().innerText()).isNotBlank();
        visit.look(fanta, "49-refused-review", "fr");
        site.rosters().join(site.accounts().find(ARABIC_READER).orElseThrow(), COURSE);
        fanta.navigate(launch(fanta) + "/gradebook");
        row.locator("form[action$='/redeliveries'] button").click();
        Lms.await(Duration.ofSeconds(60), () -> points(stage, ARABIC_READER).compareTo(BigDecimal.valueOf(ALL_POINTS)) == 0,
                () -> points(stage, ARABIC_READER) + " points");
    }

    private static Locator cell(Stage stage, Page book) {
        return book.locator("td[data-user='" + LEARNER + "'][data-column='" + column(stage).orElseThrow().id() + "']");
    }

    private static BigDecimal points(Stage stage, String account) {
        return column(stage).flatMap(column -> stage.lms().first().gradebook().grade(column.id(), account).result(column.maximum()))
                .orElse(BigDecimal.ZERO);
    }

    private static Optional<Column> column(Stage stage) {
        return stage.lms().first().gradebook().columns(COURSE).stream().filter(one -> one.resourceId().equals("PM3")).findFirst();
    }

    private static String launch(Page page) {
        return new Learner(page.mainFrame(), name -> { }).launch();
    }
}
