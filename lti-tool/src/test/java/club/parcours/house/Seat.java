package club.parcours.house;

import club.parcours.practice.IdToken;
import club.parcours.practice.Site;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody in a session of their own.
 *
 * @param home where the session lives, with a slash at the end
 * @param csrf the token of its forms
 */
public record Seat(Browser browser, URI home, String csrf) {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    /** An account of a site opens a link, or any other launch, and chooses French. */
    public static Seat of(Site site, String account, String link) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, site, account);
        return arriving(browser, Lms.launch(browser, site, link));
    }

    /** An account of which the site tells something else than it would. */
    static Seat of(Site site, String account, String link, UnaryOperator<IdToken> told) {
        Browser browser = Browser.inWindow();
        HttpResponse<String> login = browser.post(TheWar.base().resolve("/app/lti/login"), Map.of("iss", site.address().toString(),
                "login_hint", account, "client_id", site.clientId(), "lti_deployment_id", site.deploymentId(),
                "target_link_uri", TheWar.base() + "/app/open/path"));
        Map<String, String> asked = Stream.of(Browser.location(login).getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        String token = told.apply(site.idToken(account, link).claim("nonce", asked.get("nonce"))).text();
        return arriving(browser, browser.post(TheWar.base().resolve("/app/lti/launch"),
                Map.of("state", asked.get("state"), "id_token", token)));
    }

    private static Seat arriving(Browser browser, HttpResponse<String> launched) {
        URI home = URI.create(Browser.location(launched).toString().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/"));
        browser.arrive(launched);
        return new Seat(browser, home, first(CSRF, browser.get(home.resolve("languages"))));
    }

    public HttpResponse<String> get(String path) {
        return browser.get(home.resolve(path));
    }

    /** Sends a form. @param fields names and values in turn */
    public HttpResponse<String> post(String path, String... fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(List.of(Map.entry("csrf", csrf)));
        for (int at = 0; at < fields.length; at += 2) {
            all.add(Map.entry(fields[at], fields[at + 1]));
        }
        return browser.post(home.resolve(path), all);
    }

    /** Sends a form that has to be taken. @throws IllegalStateException with what was said instead */
    void change(String path, String... fields) {
        taken(post(path, fields));
    }

    /** @throws IllegalStateException unless the answer leads on, as to a form that was taken */
    static void taken(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " at " + answer.uri().getPath() + ": "
                    + answer.body().replaceAll("(?s).*<main", "<main").replaceAll("<[^>]*>|\\s+", " "));
        }
    }

    /** Opens a page, fills in its form and sends it to where it goes. */
    void fill(String path, String... fields) {
        HttpResponse<String> page = get(path);
        Map<String, String> all = new LinkedHashMap<>(Browser.fields(page));
        for (int at = 0; at < fields.length; at += 2) {
            all.put(fields[at], fields[at + 1]);
        }
        taken(browser.post(Browser.action(page), all));
    }

    /** What stands on a page first, at the pattern's group. */
    String found(String path, String pattern) {
        return first(Pattern.compile(pattern), get(path));
    }

    /** All that stand there. */
    List<String> all(String path, String pattern) {
        return Pattern.compile(pattern).matcher(get(path).body()).results().map(found -> found.group(1)).distinct().toList();
    }

    /** Asks for an address in the way it wants to be asked: with the token of this session, as a script and as a form. */
    HttpResponse<String> answer(String verb, String path, String fields, boolean file) {
        if (file) {
            return browser.send(home.resolve(path), Map.of("csrf", csrf), "file", "x.png", new byte[0]);
        }
        byte[] form = verb.equals("POST") ? ("csrf=" + csrf + "&" + fields).getBytes(StandardCharsets.US_ASCII) : new byte[0];
        List<String> headers = new ArrayList<>(List.of("X-CSRF", csrf, "Tus-Resumable", "1.0.0", "Accept", "*/*"));
        if (verb.equals("POST")) {
            headers.addAll(List.of("Content-Type", "application/x-www-form-urlencoded", "Upload-Length", "5"));
        } else if (verb.equals("PATCH")) {
            headers.addAll(List.of("Content-Type", "application/offset+octet-stream", "Upload-Offset", "0"));
        }
        return browser.ask(verb, home.resolve(path), form, headers.toArray(String[]::new));
    }

    private static String first(Pattern pattern, HttpResponse<String> page) {
        Matcher found = pattern.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException(page.statusCode() + ", no " + pattern + " at " + page.uri().getPath());
        }
        return found.group(1);
    }
}
