package club.parcours.house;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen that walks between an LMS and the tool. It keeps cookies by host, unless told to drop
 * those of the tool as a browser may inside a frame; it follows and submits only what it is told to.
 */
public final class Browser {
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<input[^>]*\\bname=\"([^\"]*)\"[^>]*\\bvalue=\"([^\"]*)\"");

    private final Map<String, Map<String, String>> cookies = new TreeMap<>();
    private final Map<String, String> brought = new TreeMap<>();
    private final String destination;
    private final boolean dropsToolCookies;

    private Browser(String destination, boolean dropsToolCookies) {
        this.destination = destination;
        this.dropsToolCookies = dropsToolCookies;
    }

    /** In a window of its own. */
    public static Browser inWindow() {
        return new Browser("document", false);
    }

    /** Inside a frame of the LMS, with partitioned cookies. */
    public static Browser inFrame() {
        return new Browser("iframe", false);
    }

    /** Inside a frame of the LMS, without any cookie of ours. */
    public static Browser inFrameWithoutCookies() {
        return new Browser("iframe", true);
    }

    /** Plants a cookie {@code name=value} as if this site had set it before. */
    public void keeps(URI site, String cookie) {
        keep(site.getHost(), cookie);
    }

    /** From now on each request brings this header, as a script's would. */
    public Browser brings(String header, String value) {
        brought.put(header, value);
        return this;
    }

    public HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    public HttpResponse<String> post(URI address, Map<String, String> fields) {
        return post(address, fields.entrySet());
    }

    /** A form whose fields may come more than once. */
    public HttpResponse<String> post(URI address, Collection<Map.Entry<String, String>> fields) {
        return send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a file with a form, as {@code multipart/form-data}. */
    public HttpResponse<String> send(URI address, Map<String, String> fields, String field, String name, byte[] file) {
        String edge = "edge-of-a-part";
        StringBuilder head = new StringBuilder();
        fields.forEach((key, value) -> head.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + key
                + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address).header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What a script asks for. @param headers names and values in turn @return the body with one character for each byte */
    public HttpResponse<String> ask(String method, URI address, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request, BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    /** Goes where an answer sends the browser, and past the page that asks for a language first. */
    public HttpResponse<String> arrive(HttpResponse<String> answer) {
        HttpResponse<String> page = follow(answer);
        if (page.statusCode() == 303 && location(page).getPath().endsWith("/languages")) {
            HttpResponse<String> form = follow(page);
            HttpResponse<String> chosen = post(action(form), Map.of("csrf", fields(form).get("csrf"), "language", "fr", "second", ""));
            follow(chosen); // what is kept is told once, where it is told
            page = follow(answer);
        }
        return page;
    }

    /** Goes where an answer sends the browser. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        return get(location(answer));
    }

    /** Presses the button of the page's form. */
    public HttpResponse<String> submit(HttpResponse<String> page) {
        return post(action(page), fields(page));
    }

    /** Where an answer sends the browser. @throws java.util.NoSuchElementException if nowhere */
    public static URI location(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Where the page's form goes: the first in what the page is about, not one of the bars around it. */
    public static URI action(HttpResponse<String> page) {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find(Math.max(0, page.body().indexOf("<main")))) {
            throw new IllegalStateException(page.statusCode() + ", no form at " + page.uri().getPath());
        }
        return page.uri().resolve(unescaped(action.group(1)));
    }

    /** What the page's form carries. */
    public static Map<String, String> fields(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(page.body());
        while (field.find()) {
            fields.put(field.group(1), unescaped(field.group(2)));
        }
        return fields;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, HttpResponse.BodyHandler<String> body) {
        try {
            URI address = request.copy().build().uri();
            String held = cookies.getOrDefault(address.getHost(), Map.of()).entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
            if (!held.isEmpty()) {
                request.header("Cookie", held);
            }
            brought.forEach(request::header);
            if (request.copy().build().headers().firstValue("Accept").isEmpty()) {
                request.header("Accept", "text/html,*/*;q=0.8");
            }
            HttpResponse<String> answer = CLIENT.send(request
                    .header("Sec-Fetch-Dest", destination).timeout(Duration.ofSeconds(120)).build(), body);
            if (!dropsToolCookies || !address.getHost().equals(TheWar.base().getHost())) {
                answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(address.getHost(), cookie));
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String host, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        Map<String, String> jar = cookies.computeIfAbsent(host, first -> new TreeMap<>());
        if (cookie.matches("(?i).*;\\s*max-age=0\\b.*")) {
            jar.remove(pair[0]);
        } else {
            jar.put(pair[0], pair[1]);
        }
    }

    private static String encoded(Collection<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"").replace("&#34;", "\"").replace("&#39;", "'").replace("&lt;", "<")
                .replace("&gt;", ">").replace("&amp;", "&");
    }
}
