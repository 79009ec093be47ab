package club.parcours.load;

import club.parcours.practice.Site;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One learner opens one activity: login, launch, first page. A fresh browser each time, as after every click in a course. */
final class LaunchScenario {
    private static final String ACCOUNT = "5";
    private static final String LINK = "1";
    static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final URI tool;
    private final Site site;

    LaunchScenario(URI tool, Site site) {
        this.tool = tool;
        this.site = site;
    }

    /**
     * @return nanoseconds spent in the tool's three answers; signing the token is not counted
     * @throws IOException if any of the three is not what a working launch answers
     */
    long play() throws IOException, InterruptedException {
        Opened opened = open();
        long began = System.nanoTime();
        send(opened.browser(), page(opened).header("Accept", "text/html"), 200);
        return opened.nanos() + System.nanoTime() - began;
    }

    /** Login and launch of a known learner; the first page is still to be fetched. */
    private Opened open() throws IOException, InterruptedException {
        return open(ACCOUNT, ACCOUNT, LINK);
    }

    /** @param subject who the token says it is: the account, or somebody nobody has heard of */
    private Opened open(String account, String subject, String link) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_NONE))
                .executor(Runnable::run)
                .build();
        long began = System.nanoTime();
        HttpResponse<String> login = send(browser, post("/app/lti/login", Map.of(
                "iss", site.address().toString(), "login_hint", account, "lti_message_hint", "{\"cmid\":" + link + "}",
                "client_id", site.clientId(), "lti_deployment_id", site.deploymentId(),
                "target_link_uri", site.courses().link(link).orElseThrow().target().toString())), 302, 303);
        long answered = System.nanoTime() - began;
        Map<String, String> asked = query(URI.create(login.headers().firstValue("Location").orElseThrow()));
        String token = site.idToken(account, link).claim("sub", subject).claim("nonce", asked.get("nonce")).text();

        began = System.nanoTime();
        HttpResponse<String> launch = send(browser, post("/app/lti/launch",
                Map.of("id_token", token, "state", asked.get("state"))).header("Cookie", cookies(login)), 303);
        return new Opened(browser, tool.resolve(launch.headers().firstValue("Location").orElseThrow()),
                cookies(launch), answered + System.nanoTime() - began);
    }

    private static HttpRequest.Builder page(Opened opened) {
        return HttpRequest.newBuilder(opened.first()).header("Cookie", opened.cookies());
    }

    private record Opened(HttpClient browser, URI first, String cookies, long nanos) {}

    /** Waits until the tool says it is ready; gives up after a minute. */
    void awaitTool() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(tool.resolve("/app/ops/ready")).build();
        for (int tries = 0; tries < 3_000; tries++) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (ConnectException notYetListening) {
                // the next try may find it
            }
            Thread.sleep(20);
        }
        throw new IOException("The tool is not ready after a minute");
    }

    /** The first page that somebody sees whom the tool has never seen, and the browser that shows it. */
    record First(HttpClient browser, String cookies, URI address, String page) {}

    /** Login, launch, and the first page: the question for the language. */
    First first() throws IOException, InterruptedException {
        return first(open());
    }

    /** The same for somebody else. @param subject who the token says it is */
    First first(String account, String subject, String link) throws IOException, InterruptedException {
        return first(open(account, subject, link));
    }

    /** Somebody who is known comes again. */
    First again(String account, String link) throws IOException, InterruptedException {
        Opened opened = open(account, account, link);
        return new First(opened.browser(), opened.cookies(), opened.first(), "");
    }

    private First first(Opened opened) throws IOException, InterruptedException {
        HttpResponse<String> onward = send(opened.browser(), page(opened).header("Accept", "text/html"), 303);
        URI question = tool.resolve(onward.headers().firstValue("Location").orElseThrow());
        return new First(opened.browser(), opened.cookies(), question, send(opened.browser(),
                HttpRequest.newBuilder(question).header("Accept", "text/html").header("Cookie", opened.cookies()), 200).body());
    }

    /** Answers the question for the language and looks at what is kept, so that every later launch is a known learner's. */
    void becomeKnown(First first) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(first.page());
        if (!token.find()) {
            throw new IOException("The language page has no form token");
        }
        send(first.browser(), post(first.address().getPath(), Map.of("csrf", token.group(1), "language", "fr", "second", "",
                "next", "")).header("Cookie", first.cookies()), 303);
        send(first.browser(), HttpRequest.newBuilder(first.address().resolve("privacy/notice")).header("Accept", "text/html")
                .header("Cookie", first.cookies()), 200);
    }

    private HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request, int... expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (int status : expected) {
            if (answer.statusCode() == status) {
                return answer;
            }
        }
        throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
    }

    private HttpRequest.Builder post(String path, Map<String, String> form) {
        Map<String, String> fields = new HashMap<>(form);
        fields.put("unused", UUID.randomUUID().toString());
        return HttpRequest.newBuilder(tool.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"))));
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> values = new HashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
