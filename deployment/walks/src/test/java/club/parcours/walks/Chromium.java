package club.parcours.walks;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chromium without a window. Each visit has a profile of its own, as a person's browser has: the private windows that
 * tests usually get treat cookies otherwise.
 */
final class Chromium implements AutoCloseable {
    private static final Path DEBIANS = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final String[] MICROPHONE = {"--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"};

    private final Playwright playwright;
    private final Optional<Path> executable;
    private final Path profiles = Checkout.HERE.folder("profiles");

    /** @throws IllegalStateException with a sentence that helps, if there is no browser */
    Chromium() {
        executable = Optional.ofNullable(System.getenv("PARCOURS_CHROMIUM")).map(Path::of)
                .or(() -> Optional.of(DEBIANS).filter(Files::isExecutable));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(executable.isPresent()
                ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
    }

    Visit visit(CookieMode cookies, Screen screen) {
        return visit(cookies, screen, true);
    }

    /** With a microphone in which something beeps, and a person who lets pages have it. */
    Visit visitWithMicrophone(CookieMode cookies, Screen screen) {
        return visitWithMicrophone(cookies, screen, profile(cookies));
    }

    /** The same, of a person who came before and closed the browser meanwhile. */
    Visit visitWithMicrophone(CookieMode cookies, Screen screen, Path profile) {
        return new Visit(open(profile, screen, true, "fr-FR", MICROPHONE), cookies, screen);
    }

    /** @param locale what the browser asks pages for, BCP 47 */
    Visit visit(CookieMode cookies, Screen screen, String locale) {
        return new Visit(open(profile(cookies), screen, true, locale), cookies, screen);
    }

    /** @param script whether pages may run scripts */
    Visit visit(CookieMode cookies, Screen screen, boolean script) {
        return new Visit(open(profile(cookies), screen, script, "fr-FR"), cookies, screen);
    }

    private BrowserContext open(Path profile, Screen screen, boolean script, String locale, String... more) {
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        arguments.addAll(List.of(more));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        LaunchPersistentContextOptions options = new LaunchPersistentContextOptions()
                .setArgs(arguments).setTimeout(120_000).setHeadless(true).setJavaScriptEnabled(script).setLocale(locale)
                .setTimezoneId("Europe/Paris").setViewportSize(screen.width, screen.height);
        executable.ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launchPersistentContext(profile, options);
        } catch (PlaywrightException failed) {
            throw new IllegalStateException("Chromium does not start. Install it (Debian: apt install chromium), or set "
                    + "PARCOURS_CHROMIUM to the one you have; deployment/bin/test does that.", failed);
        }
    }

    /** A new folder for what a person's browser keeps. */
    Path profile(CookieMode cookies) {
        String mode = cookies == CookieMode.THIRD_PARTY_BLOCKED ? "1" : "0";
        try {
            Path profile = Files.createTempDirectory(profiles, "visit");
            Files.writeString(Files.createDirectory(profile.resolve("Default")).resolve("Preferences"),
                    "{\"profile\":{\"cookie_controls_mode\":" + mode + "}}");
            return profile;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
