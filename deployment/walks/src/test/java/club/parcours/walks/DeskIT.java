package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The operator's desk from the command on, and the organisation's from an administrator's launch on. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class DeskIT {
    private static final String ADMINISTRATOR = "2";

    static Stream<Arguments> everywhere() {
        return Stream.of(Arguments.of(Screen.LAPTOP, "fr"), Arguments.of(Screen.PHONE, "en"), Arguments.of(Screen.PHONE, "ar-XB"));
    }

    @ParameterizedTest(name = "operator, {0}, {1}")
    @MethodSource("everywhere")
    void an_operator_looks_after_organisations_connections_and_keys(Screen screen, String language, Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, screen, language)) {
            Page page = visit.page();
            page.navigate(stage.tool().operatorLink());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            visit.look(page, "40-sign-in", language);
            page.locator("form button").click();
            page.waitForURL("**/app/operator");

            page.locator("#name").fill("Passerelle " + screen + " " + language);
            visit.look(page, "41-organisations", language);
            page.locator("form[action$='/organisations'] button").click();
            page.waitForURL("**/organisations/*");
            page.locator("form[action$='/invitations'] button.btn-quiet").last().click();
            assertThat(page.locator("#link").inputValue()).contains("/app/lti/register/");
            visit.look(page, "42-organisation", language);
            page.locator("form[action$='/revocation'] button").click();
            page.locator("form[action$='/suspension'] button").click();
            page.locator("form[action$='/suspension'] button.btn-quiet").waitFor();

            tab(page, "/operator");
            page.locator("main a", new Page.LocatorOptions().setHasText(stage.lms().first().title())).first().click();
            page.locator("main a[href*='/registrations/']").first().click();
            page.locator("#issuer").waitFor();
            visit.look(page, "43-registration", language);
            page.locator("#authorization_endpoint").fill("nonsense");
            page.locator("form:has(#issuer) button.btn-go").click();
            page.locator("#error-authorization_endpoint").waitFor();
            visit.look(page, "44-registration-refused", language);

            tab(page, "/keys");
            Locator prepare = page.locator("form[action$='/keys'] button");
            if (prepare.isEnabled()) {
                prepare.click();
            }
            page.locator("main li").first().waitFor();
            visit.look(page, "45-keys", language);
            tab(page, "/outbox");
            visit.look(page, "46-outbox", language);
            tab(page, "/operator");
            page.locator("main a[href$='/refusals']").click();
            page.waitForURL("**/refusals");
            visit.look(page, "46-refusals", language);
            tab(page, "/journal");
            assertThat(page.locator("main li").count()).isGreaterThan(3);
            visit.look(page, "47-journal", language);
            assertThat(complaints(visit)).isEmpty();
        }
    }

    @ParameterizedTest(name = "referent, {0}, {1}")
    @MethodSource("everywhere")
    void a_referent_settles_how_the_organisation_shows_itself(Screen screen, String language, Stage stage) {
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, screen)) {
            visit.enter(visit.page(), stage.lms().first(), ADMINISTRATOR, "fr", "2");
            Page window = visit.openInWindow(visit.page(), "1");
            Learner referent = new Learner(window.mainFrame(), name -> { });
            window.waitForURL("**/app/s/**");
            referent.goTo("/languages");
            referent.chooseLanguage(language);
            window.locator("nav a[href$='/desk']").click();
            window.waitForURL("**/desk");
            window.locator("form[action$='/desk/invitations'] button").click();
            window.locator("#link").waitFor();
            visit.look(window, "50-desk", language);

            referent.goTo("/desk/settings");
            window.locator("#accent").fill("#ffee00");
            window.locator("form[action$='/desk/settings'] button").click();
            window.locator("#error-accent").waitFor();
            visit.look(window, "51-settings-refused", language);
            window.locator("#accent").fill("#7a1f5c");
            window.locator("#contact-name").fill("Accueil");
            window.locator("#contact-mail").fill("accueil@example.org");
            window.locator("#contact-phone").fill("+33 1 23 45 67 89");
            window.locator("form[action$='/desk/settings'] button").click();
            window.locator("#error-accent").waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            window.locator("#logo").setInputFiles(new FilePayload("logo.png", "image/png", picture()));
            window.locator("form[action$='/desk/logo'] button").click();
            window.locator(".house img").waitFor();
            assertThat(window.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--teal').trim()"))
                    .isEqualTo("#7a1f5c");
            visit.look(window, "52-settings", language);

            referent.goTo("/desk/journal");
            visit.look(window, "53-journal", language);
            referent.goTo("/");
            assertThat(window.locator("footer a[href^='mailto:']").count()).isEqualTo(1);
            visit.look(window, "54-first-page", language);
            assertThat(complaints(visit)).isEmpty();
        }
    }

    private static void tab(Page page, String end) {
        page.locator("nav.tabs a[href$='" + end + "']").click();
        page.waitForURL("**" + end);
    }

    /** A form that is refused is a failed request to the console; that is what was asked for. */
    private static List<String> complaints(Visit visit) {
        return visit.complaints().stream().filter(said -> !said.contains("status of 422")).toList();
    }

    private static byte[] picture() {
        BufferedImage picture = new BufferedImage(240, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x7a1f5c));
        pen.fillRect(0, 0, 240, 80);
        pen.setColor(Color.WHITE);
        pen.fillOval(20, 10, 60, 60);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
