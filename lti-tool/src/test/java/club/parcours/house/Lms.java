package club.parcours.house;

import club.parcours.practice.Options;
import club.parcours.practice.PracticeLms;
import club.parcours.practice.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The practice LMS beside the server under test, both of its sites registered there, each for a tenant of its own. */
public final class Lms implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final PracticeLms practice;

    private Lms(PracticeLms practice) {
        this.practice = practice;
    }

    /** Starts it on free ports and registers it. */
    public static Lms registered() {
        Lms lms = new Lms(PracticeLms.start(Options.forTests(TheWar.base())));
        register(registration(lms.first(), "First club"));
        register(registration(lms.second(), "Second club"));
        return lms;
    }

    public PracticeLms practice() {
        return practice;
    }

    public Site first() {
        return practice.first();
    }

    public Site second() {
        return practice.second();
    }

    /** Somebody signs in to a site of the LMS. */
    public static void enter(Browser browser, Site site, String account) {
        browser.post(site.address().resolve("/enter"), Map.of("account", account, "locale", "fr"));
    }

    /** Opens an activity and stops at the tool's answer to the login. */
    public static HttpResponse<String> login(Browser browser, Site site, String link) {
        return browser.submit(browser.get(site.address().resolve("/launch/" + link)));
    }

    /** From the LMS's page to the tool's answer to the launch, for somebody who has signed in there. */
    public static HttpResponse<String> launch(Browser browser, Site site, String link) {
        HttpResponse<String> answer = login(browser, site, link);
        if (Browser.location(answer).getPath().equals("/app/lti/login")) {
            answer = browser.follow(answer);
        }
        return browser.submit(browser.follow(answer));
    }

    /** What an operator tells the tool of a site. */
    public static String registration(Site site, String tenant) {
        return """
                {"issuer": "%s", "client_id": "%s", "deployment_id": "%s", "authorization_endpoint": "%s",
                 "token_endpoint": "%s", "jwks_uri": "%s", "tenant": "%s", "allowed_hosts": ["127.0.0.1:%d"]}
                """.formatted(site.address(), site.clientId(), site.deploymentId(), site.authorizationEndpoint(),
                site.tokenEndpoint(), site.keys(), tenant, site.address().getPort());
    }

    /** Tells the tool of an LMS as {@code deployment/bin/register} does. */
    public static HttpResponse<String> register(String registration, String... headers) {
        return operate("POST", "registrations", registration, headers);
    }

    /** Asks what only the operator may. @param headers instead of the operator's token */
    public static HttpResponse<String> operate(String method, String what, String body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + TheWar.base().getPort() + "/app/ops/" + what))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, application/problem+json")
                    .method(method, BodyPublishers.ofString(body));
            if (headers.length == 0) {
                request.header("Authorization", "Bearer " + token());
            } else {
                request.headers(headers);
            }
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The operator's token of the server under test. */
    public static String token() throws IOException {
        return Files.readString(tokenFile()).strip();
    }

    public static Path tokenFile() {
        return Path.of(System.getProperty("it.data"), "operator.token");
    }

    @Override
    public void close() {
        practice.close();
    }
}
