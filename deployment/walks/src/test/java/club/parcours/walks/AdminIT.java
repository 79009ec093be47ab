package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Fault;
import club.parcours.practice.Offer;
import club.parcours.practice.Site;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the administrators of a training organisation do, from the public page to the day a key is changed: an organisation,
 * a link, an LMS that comes with it, a course that takes modules with dates, the self-test, the roster with its groups, a
 * pause and its end. Launches are in frames, and third-party cookies are blocked.
 */
@ExtendWith(Stage.Provided.class)
class AdminIT {
    private static final String CLUB = "Passerelle";
    private static final String ADMIN = "2";
    private static final String TEACHER = "3";
    private static final String LEARNER = "5";
    private static final String OBSERVER = "11";
    private static final String NAMELESS = "8";
    private static final String COURSE = "3";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Optional<Stage> used = Optional.empty();

    @AfterEach
    void as_at_the_beginning() {
        used.ifPresent(stage -> {
            stage.lms().behave(Fault.TOKEN_INVALID_CLIENT);
            stage.lms().behave(Fault.SCORE_401_ONCE);
            stage.lms().second().offers().set(Offer.GROUPS, "no");
            stage.lms().second().offers().set(Offer.GRADES, "columns");
        });
    }

    @Test
    void from_the_public_page_to_a_changed_key(Stage stage) {
        used = Optional.of(stage);
        Site site = stage.lms().second();
        site.offers().set(Offer.GROUPS, "yes");
        try (Visit desk = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP);
                Visit admin = stage.chromium().visit(CookieMode.THIRD_PARTY_BLOCKED, Screen.LAPTOP);
                Visit learner = stage.chromium().visit(CookieMode.THIRD_PARTY_BLOCKED, Screen.PHONE)) {
            readThePublicPage(stage, desk);
            makeTheOrganisation(stage, desk);
            String link = stage.tool().invite(CLUB, site.address().getAuthority());
            String tool = register(site, admin, link);
            letAdministratorsLookAfterTheOrganisation(stage, desk);

            String module = choose(site, admin, tool);
            begin(site, learner, module);
            testTheConnection(site, admin, module);
            testAgainWithGradeSyncOnly(site, admin, module);
            comeWithoutAName(stage, site, admin, module);
            lookAtGroups(site, admin, module);
            updateTheLms(site, admin, module);
            turnTheObserverAway(stage, site, desk, module);
            endThePauseWithAnotherKey(stage, site, desk, learner, module);

            assertThat(desk.complaints()).isEmpty();
            assertThat(admin.complaints()).as("but for a used link, and for dates in the wrong order")
                    .allMatch(told -> told.contains("status of 410") || told.contains("status of 422"));
            assertThat(learner.complaints()).isEmpty();
        }
    }

    private static void readThePublicPage(Stage stage, Visit desk) {
        Page page = desk.page();
        List<String> elsewhere = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(stage.tool().address().toString())) {
                elsewhere.add(request.url());
            }
        });
        page.navigate(stage.tool().address() + "/");
        assertThat(page.locator("main ol li").count()).isEqualTo(3);
        page.locator("a[href$='/accessibility']").click();
        page.waitForURL("**/app/accessibility");
        assertThat(page.locator("main").innerText()).contains("WCAG 2.1", "RGAA");
        assertThat(elsewhere).as("nobody else hears of it").isEmpty();
        assertThat(desk.context().cookies()).isEmpty();
    }

    private static void makeTheOrganisation(Stage stage, Visit desk) {
        Page page = desk.page();
        new Operator(page, stage.tool()).signIn();
        page.locator("#name").fill(CLUB);
        page.locator("form[action$='/organisations'] button").click();
        page.waitForURL("**/organisations/*");
        page.locator("form[action$='/invitations'] button.btn-quiet").last().click();
        assertThat(page.locator("#link").inputValue()).contains("/app/lti/register/");
        assertThat(page.locator("label[for=link]").innerText()).contains("Il sert jusqu’au");
        page.locator("#link + button").waitFor(); // it copies: copy.js makes it
        assertThat(page.locator(".card:has(#link)").innerText()).contains("Dans Moodle", "Ajouter LTI Advantage");
    }

    /** @return the number of the tool in the LMS, activated */
    private static String register(Site site, Visit admin, String link) {
        LmsAdmin lms = new LmsAdmin(admin.page(), site);
        Frame ours = lms.paste(link);
        ours.locator("form button").waitFor();
        assertThat(ours.locator("main").innerText()).contains(CLUB, site.address().toString());
        ours.locator("form button").click();
        ours.locator("[data-close]").click();
        admin.page().waitForURL("**/admin/tools");
        String tool = lms.activate();
        lms.pasteSpent(link);
        return tool;
    }

    /** Two organisations use this LMS here; whether its administrators look after this one is the operator's word. */
    private static void letAdministratorsLookAfterTheOrganisation(Stage stage, Visit desk) {
        Page page = new Operator(desk.page(), stage.tool()).openTheRegistration(CLUB);
        assertThat(page.locator(".rows").first().innerText()).contains("Attend la première ouverture");
        assertThat(page.locator("input[name=admins_are_referents]").isChecked()).isFalse();
        page.locator("input[name=admins_are_referents]").check();
        page.locator("form:has(#issuer) button.btn-go").click();
        page.locator("input[name=admins_are_referents]:checked").waitFor();
    }

    /** The whole path, and a module with its column and with dates. @return the number of the module's link */
    private static String choose(Site site, Visit admin, String tool) {
        Page page = admin.page();
        admin.enter(page, site, TEACHER, "fr", COURSE);
        Teacher teacher = new Teacher(page, site, tool);
        List<String> before = teacher.links(COURSE);
        Frame picker = teacher.pick(COURSE, "fr", "");
        assertThat(Teacher.item(picker, "portfolio").count()).isEqualTo(1);
        Teacher.item(picker, "path").check();
        Teacher.item(picker, "modules/M2").check();
        picker.locator(".offer:has(input[value='modules/M2']) summary").click();
        picker.locator("[id='opens-modules/M2']").fill("2027-03-15");
        picker.locator("[id='due-modules/M2']").fill("2027-03-01");
        Teacher.add(picker);
        picker.locator("[id='error-due-modules/M2']").waitFor();
        admin.framed(page, "70-picker-dates-refused", "fr");
        picker.locator("[id='due-modules/M2']").fill("2027-03-28");
        Teacher.add(picker);
        picker.locator(".dates").waitFor();
        assertThat(picker.locator(".dates").innerText()).contains("open from 2027-03-14T23:00Z",
                "handed in until 2027-03-28T21:59:59Z");
        assertThat(picker.locator("li.item.accepted .column").allInnerTexts())
                .containsExactly("Column: no", "Column: yes, out of 10");
        teacher.save(picker, COURSE);
        List<String> fresh = new ArrayList<>(teacher.links(COURSE));
        fresh.removeAll(before);
        assertThat(fresh).hasSize(2);
        return fresh.get(1);
    }

    private static void begin(Site site, Visit learner, String link) {
        learner.enter(learner.page(), site, LEARNER, "fr", COURSE);
        new Learner(learner.openInFrame(learner.page(), link), name -> { }).chooseLanguage("fr");
    }

    private static void testTheConnection(Site site, Visit admin, String link) {
        Frame room = open(site, admin, TEACHER, link);
        new Learner(room, name -> { }).goTo("/self-test");
        room.locator("form[action$='/self-test'] button").click();
        room.locator("[data-microphone]:visible").waitFor();
        assertThat(room.locator(".finding--bad:not([data-microphone])").allInnerTexts()).isEmpty();
        assertThat(room.locator(".finding--good").count()).isGreaterThanOrEqualTo(6);
    }

    /** Somebody keeps the tool from managing columns: the self-test says what follows, and nothing breaks. */
    private static void testAgainWithGradeSyncOnly(Site site, Visit admin, String link) {
        site.offers().set(Offer.GRADES, "scores");
        Frame room = open(site, admin, TEACHER, link);
        new Learner(room, name -> { }).goTo("/self-test");
        room.locator("form[action$='/self-test'] button").click();
        room.locator("[data-microphone]:visible").waitFor();
        assertThat(room.locator(".finding--partly").first().innerText()).contains("ne peut pas créer de colonnes");
        assertThat(room.locator(".finding--bad:not([data-microphone])").allInnerTexts()).isEmpty();
        admin.framed(admin.page(), "74-grade-sync-only", "fr");
        site.offers().set(Offer.GRADES, "columns");
    }

    /** The LMS tells no name: one is asked what to be called, and those who run the course see that the name is one's own. */
    private static void comeWithoutAName(Stage stage, Site site, Visit admin, String link) {
        try (Visit visit = stage.chromium().visit(CookieMode.THIRD_PARTY_BLOCKED, Screen.PHONE)) {
            visit.enter(visit.page(), site, NAMELESS, "fr", COURSE);
            Frame room = visit.openInFrame(visit.page(), link);
            new Learner(room, name -> { }).sayLanguages("fr", "");
            new Learner(room, name -> { }).understand();
            room.locator("#name").fill("Li\u202ena");
            room.locator("main form .btn-go").click();
            room.locator("#error-name").waitFor();
            visit.picture(visit.page(), "75-name-refused", "fr");
            room.locator("#name").fill("Lina");
            room.locator("main form .btn-go").click();
            room.waitForURL(address -> !address.replaceFirst("[?#].*", "").endsWith("/name"));
            assertThat(visit.complaints()).allMatch(told -> told.contains("status of 422"));
        }
        Frame board = open(site, admin, TEACHER, link);
        new Learner(board, name -> { }).goTo("/");
        assertThat(board.locator("table.board tr", new Frame.LocatorOptions().setHasText("Lina")).innerText())
                .contains("ne donne pas de nom");
    }

    /** The LMS's groups, one at a time, while the same module is looked at. */
    private static void lookAtGroups(Site site, Visit admin, String link) {
        Frame board = open(site, admin, TEACHER, link);
        Learner teacher = new Learner(board, name -> { });
        Lms.await(PATIENCE, () -> {
            teacher.goTo("/");
            return board.locator("nav a[href*='group=']").count() == 2;
        }, () -> "no groups on the board");
        assertThat(board.locator("main").innerText()).contains("pas encore venu");
        int all = board.locator("table.board tbody tr").count();
        board.locator("table.board a[href*='module=M2']").click();
        board.waitForURL("**?module=M2");
        board.locator("nav a[href*='group=']").first().click();
        board.waitForURL("**?module=M2&group=*");
        board.locator("nav a[aria-current=true][href*='group=']").waitFor();
        assertThat(board.locator("table.board tbody tr").count()).isBetween(1, all - 1);
        board.waitForNavigation(() -> board.locator("form[action$='/roster'] button").click());
        assertThat(board.url()).contains("?module=M2&group=");
        admin.framed(admin.page(), "71-board-group", "fr");
        board.locator(".board-close a").click();
        board.waitForURL(address -> address.contains("?group=") && !address.contains("module="));
    }

    /** Whoever looks after the organisation tells its LMS anew what the tool asks for. */
    private static void updateTheLms(Site site, Visit admin, String link) {
        Frame desk = open(site, admin, ADMIN, link);
        new Learner(desk, name -> { }).goTo("/desk/settings");
        assertThat(desk.locator("#zone").inputValue()).as("unless somebody says otherwise").isEqualTo("Europe/Paris");
        new Learner(desk, name -> { }).goTo("/desk");
        assertThat(desk.locator("main").innerText()).doesNotContain("Attend la première ouverture");
        desk.locator("form[action$='/renewals'] button").click();
        desk.locator("[role=status]").filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHasText("La plateforme est à jour.")).waitFor();
        admin.framed(admin.page(), "72-desk-renewed", "fr");
        new Learner(desk, name -> { }).goTo("/desk/journal");
        assertThat(desk.locator("main").innerText()).contains("Plateforme mise à jour");
    }

    /** A page without data, and a note for who looks after the tool, which says nothing of who came. */
    private static void turnTheObserverAway(Stage stage, Site site, Visit desk, String link) {
        try (Visit visit = stage.chromium().visit(CookieMode.THIRD_PARTY_BLOCKED, Screen.PHONE)) {
            visit.enter(visit.page(), site, OBSERVER, "fr", COURSE);
            Frame room = visit.openInFrame(visit.page(), link);
            room.locator(".empty").waitFor();
            assertThat(room.locator("table, main form").count()).isZero();
            assertThat(visit.complaints()).isEmpty();
        }
        assertThat(new Operator(desk.page(), stage.tool()).reads("/refusals")).contains("n’ouvre rien ici",
                site.address().toString()).doesNotContain("Observer");
    }

    /** The LMS does not know our key any more: grades pause, and go out when the operator says so, signed with another. */
    private static void endThePauseWithAnotherKey(Stage stage, Site site, Visit desk, Visit learner, String link) {
        stage.lms().misbehave(Fault.SCORE_401_ONCE, "");
        stage.lms().misbehave(Fault.TOKEN_INVALID_CLIENT, "");
        Learner lina = new Learner(learner.page().frame("activity"), name -> { });
        lina.sortCards();
        lina.goOn();
        lina.tellSteps(Learner.Step.FOUR);
        Page page = new Operator(desk.page(), stage.tool()).openTheRegistration(CLUB);
        Lms.await(PATIENCE, () -> {
            page.reload();
            return page.locator("form[action$='/redeliveries']").count() == 1;
        }, () -> "no pause");
        desk.picture(page, "73-paused", "fr");
        assertThat(stage.lms().grade(site, link, LEARNER)).isEmpty();

        stage.lms().behave(Fault.TOKEN_INVALID_CLIENT);
        String registration = page.url();
        new Operator(page, stage.tool()).replaceTheKey();
        page.navigate(registration);
        page.locator("form[action$='/redeliveries'] button").click();
        Lms.await(PATIENCE, () -> stage.lms().grade(site, link, LEARNER).isPresent(), () -> "no grade");
        assertThat(new Operator(page, stage.tool()).reads("/journal")).contains("Clé remplacée tout de suite");
        learner.enter(learner.page(), site, LEARNER, "fr", COURSE);
        learner.openInFrame(learner.page(), link).locator("nav.tabs").waitFor();
    }

    /** A link on the page of the course, past the question for a language. */
    private static Frame open(Site site, Visit visit, String account, String link) {
        visit.enter(visit.page(), site, account, "fr", COURSE);
        Frame room = visit.openInFrame(visit.page(), link);
        room.locator("form[action$='/languages'], nav.tabs").first().waitFor();
        room.waitForLoadState();
        if (room.locator("form[action$='/languages']").count() > 0) {
            new Learner(room, name -> { }).chooseLanguage("fr");
        }
        return room;
    }
}
