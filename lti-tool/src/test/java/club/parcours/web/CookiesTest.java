package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookiesTest {
    private static final Instant NOW = Instant.ofEpochSecond(0x6925_0000L);

    private final Cookies cookies = new Cookies(Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<String> written = new ArrayList<>();

    @Test
    void a_cookie_comes_back_as_it_was_given() {
        cookies.attempt(bringing(), answer(), "__Host-a00000001", "secret");

        assertThat(written).containsExactly(
                "__Host-a00000001=69250000.secret; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
        assertThat(cookies.read(bringing("__Host-a00000001=69250000.secret"), "__Host-a00000001")).contains("secret");
        assertThat(cookies.read(bringing("__Host-a00000001=69250000.secret"), "__Host-a00000002")).isEmpty();
    }

    @Test
    void the_oldest_attempt_goes_when_a_fifth_comes() {
        cookies.attempt(
                bringing("__Host-a00000001=40.x", "__Host-a00000002=20.x", "__Host-a00000003=30.x", "__Host-a00000004=50.x",
                        "__Host-l00000009=1.x"),
                answer(), "__Host-a00000005", "x");

        assertThat(written).hasSize(2);
        assertThat(written.get(0)).startsWith("__Host-a00000002=; Path=/; Max-Age=0");
        assertThat(written.get(1)).startsWith("__Host-a00000005=69250000.x");
    }

    @Test
    void a_browser_keeps_six_launches_and_forgets_what_it_cannot_date_first() {
        cookies.launch(
                bringing("__Host-l00000001=1.x", "__Host-l00000002=2.x", "__Host-l00000003=3.x", "__Host-l00000004=4.x",
                        "__Host-l00000005=5.x", "__Host-l00000006=forged"),
                answer(), new BrowserSessions.Opened("00000007", "__Host-l00000007", "x", "/app/s/00000007"));

        assertThat(written).hasSize(2);
        assertThat(written.get(0)).startsWith("__Host-l00000006=;");
    }

    private static HttpServletRequest bringing(String... pairs) {
        Cookie[] brought = List.of(pairs).stream().map(pair -> pair.split("=")).map(pair -> new Cookie(pair[0], pair[1]))
                .toArray(Cookie[]::new);
        return (HttpServletRequest) Proxy.newProxyInstance(CookiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (self, method, arguments) -> brought);
    }

    private HttpServletResponse answer() {
        return (HttpServletResponse) Proxy.newProxyInstance(CookiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class}, (self, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("addHeader");
                    written.add((String) arguments[1]);
                    return null;
                });
    }
}
