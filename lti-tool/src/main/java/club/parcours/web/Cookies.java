package club.parcours.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookies of launches and of attempts at one. A browser keeps a few of each; when one more comes, the oldest is
 * dropped, so that years of launches never grow into a request header too long to send.
 *
 * <p>To know the oldest without asking the database, the value starts with the second it was written, in hexadecimal,
 * before a dot. It is no secret and proves nothing: who forges it only decides which of their own cookies goes first.
 */
@ApplicationScoped
public class Cookies {
    /** Start of the name of a launch's cookie; the launch's name follows. */
    public static final String LAUNCH = "__Host-l";

    /** Start of the name of an attempt's cookie; eight hex digits follow. */
    public static final String ATTEMPT = "__Host-a";

    private static final int LAUNCHES = 6;
    private static final int ATTEMPTS = 4;

    private Clock clock;

    protected Cookies() {}

    @Inject
    Cookies(Clock clock) {
        this.clock = clock;
    }

    /** Gives the browser the cookie of a session just opened. */
    public void launch(HttpServletRequest request, HttpServletResponse answer, BrowserSessions.Opened opened) {
        write(request, answer, opened.cookieName(), opened.cookieValue(), LAUNCH, LAUNCHES);
    }

    /** Gives the browser the cookie that will prove who began an attempt. @param name {@code __Host-a} and 8 hex digits */
    public void attempt(HttpServletRequest request, HttpServletResponse answer, String name, String value) {
        write(request, answer, name, value, ATTEMPT, ATTEMPTS);
    }

    /** The value as it was given to {@link #launch} or {@link #attempt}. */
    public Optional<String> read(HttpServletRequest request, String name) {
        return all(request).filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue().substring(cookie.getValue().indexOf('.') + 1))
                .findFirst();
    }

    /** The launches this browser has cookies of, the latest first, with what proves each. */
    public Map<String, String> launches(HttpServletRequest request) {
        Map<String, String> launches = new LinkedHashMap<>();
        all(request).filter(cookie -> cookie.getName().startsWith(LAUNCH))
                .sorted(Comparator.comparing(Cookies::writtenAt).reversed()).limit(LAUNCHES)
                .forEach(cookie -> launches.put(cookie.getName().substring(LAUNCH.length()),
                        cookie.getValue().substring(cookie.getValue().indexOf('.') + 1)));
        return launches;
    }

    /** Takes a cookie away. */
    public void drop(HttpServletResponse answer, String name) {
        new PartitionedCookie(name, "").addTo(answer);
    }

    private void write(
            HttpServletRequest request, HttpServletResponse answer, String name, String value, String kind, int most) {
        all(request).filter(cookie -> cookie.getName().startsWith(kind) && !cookie.getName().equals(name))
                .sorted(Comparator.comparing(Cookies::writtenAt).reversed())
                .skip(most - 1L)
                .forEach(oldest -> drop(answer, oldest.getName()));
        String second = Long.toHexString(clock.instant().getEpochSecond());
        new PartitionedCookie(name, second + "." + value).addTo(answer);
    }

    private static long writtenAt(Cookie cookie) {
        String value = cookie.getValue();
        String second = value.substring(0, Math.max(0, value.indexOf('.')));
        return second.matches("[0-9a-f]{1,12}") ? Long.parseLong(second, 16) : 0;
    }

    private static Stream<Cookie> all(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }
}
