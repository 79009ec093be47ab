package club.parcours.lti.certification;

import club.parcours.lti.Reason;
import club.parcours.lti.certification.TestBrowser.Answer;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings launches to a running tool over HTTP. The registrations of the corpus must have been made there beforehand,
 * with the endpoints of {@link FakePlatforms}.
 */
public final class HttpTransport implements LaunchTransport {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern INPUT = Pattern.compile(
            "<input\\b[^>]*\\bname=\"([^\"]*)\"[^>]*\\bvalue=\"([^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|#x([0-9a-fA-F]+)|(amp|lt|gt|quot));");

    private final URI tool;
    private final String target;
    private final FakePlatforms platforms;
    private final Map<String, TestBrowser> browsers = new ConcurrentHashMap<>();

    /** @param target path of an address that a link may open */
    public HttpTransport(URI tool, String target, FakePlatforms platforms) {
        this.tool = tool;
        this.target = target;
        this.platforms = platforms;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public String tool() {
        return tool.getScheme() + "://" + tool.getAuthority();
    }

    @Override
    public String target() {
        return tool() + target;
    }

    @Override
    public void serve(String registration, List<KeyAnswer> answers) {
        platforms.serve(registration, answers);
    }

    /** The tool keeps keys from case to case. */
    @Override
    public int keyRequests() {
        return -1;
    }

    @Override
    public void pass(Duration time) {
        throw new UnsupportedOperationException("The clock of a server cannot be moved");
    }

    @Override
    public LoginAnswer login(String browser, String method, Map<String, List<String>> parameters) {
        URI login = URI.create(tool() + "/app/lti/login");
        Answer response = method.equals("GET")
                ? browser(browser).get(URI.create(login + "?" + encoded(parameters)))
                : browser(browser).post(login, FORM, encoded(parameters));
        if (response.statusCode() / 100 == 3) {
            URI location = URI.create(response.headers().firstValue("Location").orElseThrow());
            return new LoginAnswer(Outcome.login("redirect"), query(location));
        }
        return response.statusCode() == 200
                ? new LoginAnswer(Outcome.login("form"), inputs(response.body()))
                : new LoginAnswer(refusal(response), Map.of());
    }

    /** What a browser has to do for this is walked in one. */
    @Override
    public LoginAnswer loginStored(String browser, Map<String, List<String>> parameters) {
        throw new UnsupportedOperationException("No page of a platform is around this browser");
    }

    @Override
    public Outcome launch(String browser, LaunchForm form) {
        URI launch = URI.create(tool() + "/app/lti/launch");
        URI withQuery = URI.create(launch + "?" + encoded(form.fields()));
        if (form.method().equals("GET")) {
            return outcome(browser(browser).get(withQuery));
        }
        if (form.method().equals("HEAD")) {
            return outcome(browser(browser).head(withQuery));
        }
        return outcome(form.contentType().isEmpty() ? browser(browser).post(withQuery, FORM, "")
                : browser(browser).post(launch, form.contentType(), encoded(form.fields())));
    }

    private TestBrowser browser(String name) {
        return browsers.computeIfAbsent(name, unknown -> new TestBrowser());
    }

    private static Outcome outcome(Answer response) {
        Optional<String> location = response.headers().firstValue("Location");
        if (response.statusCode() == 200) {
            return withoutData(response);
        }
        if (response.statusCode() != 303 || location.isEmpty()) {
            return refusal(response);
        }
        return new Outcome("accept", Optional.empty(), 303, signedIn(response), Optional.empty(), location,
                Optional.empty(), response.body());
    }

    /** Let in, to a page that shows nothing and opens no session: whoever has no role, or no name for us. */
    private static Outcome withoutData(Answer response) {
        return new Outcome("accept", Optional.empty(), 200, signedIn(response), Optional.empty(), Optional.empty(),
                Optional.empty(), unescaped(response.body()));
    }

    /** A refusal page names its code; an answer of the server itself has none. */
    private static Outcome refusal(Answer response) {
        Optional<String> code = Arrays.stream(Reason.values()).map(Reason::code)
                .filter(word -> Pattern.compile("\\b" + word + "\\b").matcher(response.body()).find()).findFirst();
        return new Outcome("reject", code, response.statusCode(), signedIn(response), Optional.empty(),
                Optional.empty(), Optional.empty(), unescaped(response.body()));
    }

    /** Cookies of launches and of attempts have different names. */
    private static boolean signedIn(Answer response) {
        return response.headers().allValues("Set-Cookie").stream()
                .anyMatch(cookie -> cookie.matches("(__Host-)?l[0-9a-f]{8}=[^;]+;.*"));
    }

    private static Map<String, String> query(URI location) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : location.getRawQuery().split("&")) {
            String[] pair = field.split("=", 2);
            fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static Map<String, String> inputs(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            fields.put(input.group(1), unescaped(input.group(2)));
        }
        return fields;
    }

    private static String unescaped(String html) {
        return ENTITY.matcher(html).replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1),
                entity.group(2), entity.group(3))));
    }

    private static String character(String decimal, String hex, String name) {
        if (decimal != null || hex != null) {
            return Character.toString(decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16));
        }
        return Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"").get(name);
    }

    private static String encoded(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value ->
                        field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
