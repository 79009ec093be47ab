package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Fault;
import club.parcours.practice.Offer;
import club.parcours.practice.RegisteredTool;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The pages of the practice LMS around a tool, with a tool that does nothing but send messages. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
class PlatformPageIT {
    private static final String ASK = """
            (message) => new Promise(resolve => {
                const id = 'm' + Math.random();
                const frame = message.frame ? parent.frames[message.frame] : parent;
                const late = setTimeout(() => resolve({silent: true}), 5000);
                addEventListener('message', event => {
                    if (event.data.message_id === id && event.data.subject === message.subject + '.response') {
                        clearTimeout(late);
                        resolve({...event.data, from: event.origin});
                    }
                });
                frame.postMessage({...message, message_id: id}, '*');
            })""";

    private static HttpServer tool;
    private static Lms lms;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        tool = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tool.createContext("/app/lti/login", exchange -> send(exchange, "<title>Tool</title><p>Here"));
        tool.createContext("/app/lti/register", exchange -> send(exchange, "<title>Register</title><button onclick=\""
                + "(window.opener||window.parent).postMessage({subject:'org.imsglobal.lti.close'},'*')\">Done</button>"));
        tool.start();
        lms = new Lms(URI.create("http://localhost:" + tool.getAddress().getPort()));
        chromium = new Chromium();
    }

    private static void send(HttpExchange exchange, String page) throws IOException {
        byte[] body = ("<!DOCTYPE html>" + page).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        lms.close();
        tool.stop(0);
    }

    @BeforeEach
    void as_at_the_beginning() {
        lms.reset();
    }

    private Page enter(Visit visit, String account) {
        Page page = visit.page();
        page.navigate(lms.first().address() + "/");
        page.locator("#account-" + account + " button").click();
        page.waitForURL("**/courses");
        return page;
    }

    private Frame activity(Page page) {
        page.navigate(lms.first().address() + "/course/2/activity/1");
        page.frameLocator("iframe[name=activity]").getByText("Here").waitFor();
        return page.frame("activity");
    }

    private String ask(Frame frame, String message) {
        return frame.evaluate("async () => JSON.stringify(await (" + ASK + ")(" + message + "))").toString();
    }

    @Test
    void the_page_keeps_values_for_the_tool() {
        lms.first().offers().set(Offer.STORAGE, "parent");
        try (Visit visit = chromium.visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Frame frame = activity(enter(visit, "5"));

            assertThat(ask(frame, "{subject: 'lti.capabilities'}")).contains("{\"subject\":\"lti.put_data\"}",
                    lms.first().address().toString()).doesNotContain("lti.frameResize");
            assertThat(ask(frame, "{subject: 'lti.put_data', key: 'a', value: 'b'}")).contains("\"value\":\"b\"");
            assertThat(ask(frame, "{subject: 'lti.get_data', key: 'a'}")).contains("\"value\":\"b\"");
            assertThat(ask(frame, "{subject: 'lti.get_data', key: 'other'}")).doesNotContain("value", "error");
            assertThat(ask(frame, "{subject: 'lti.put_data', value: 'b'}")).contains("bad_request");
            assertThat(ask(frame, "{subject: 'lti.put_data', key: 'a', value: 'x'.repeat(5000)}"))
                    .contains("storage_exhaustion");
            assertThat(ask(frame, "{subject: 'lti.frameResize', height: 900}")).contains("unsupported_subject");
        }
    }

    @Test
    void a_frame_beside_the_tool_keeps_them_where_the_site_says_so() {
        lms.first().offers().set(Offer.STORAGE, "frame");
        try (Visit visit = chromium.visit(CookieMode.THIRD_PARTY_BLOCKED, Screen.LAPTOP)) {
            Frame frame = activity(enter(visit, "5"));

            assertThat(ask(frame, "{subject: 'lti.capabilities'}")).contains("\"frame\":\"lti_storage_frame\"");
            assertThat(ask(frame, "{subject: 'lti.put_data', key: 'a', value: 'b'}")).contains("unsupported_subject");
            ask(frame, "{subject: 'lti.put_data', key: 'a', value: 'b', frame: 'lti_storage_frame'}");
            assertThat(ask(frame, "{subject: 'lti.get_data', key: 'a', frame: 'lti_storage_frame'}"))
                    .contains("\"value\":\"b\"");
        }
    }

    @Test
    void storage_misbehaves_on_request() {
        lms.first().offers().set(Offer.STORAGE, "parent");
        try (Visit visit = chromium.visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page page = enter(visit, "5");
            lms.misbehave(Fault.STORAGE_SILENT, "");
            assertThat(ask(activity(page), "{subject: 'lti.get_data', key: 'a'}")).contains("silent");
            lms.behave(Fault.STORAGE_SILENT);
            lms.misbehave(Fault.STORAGE_FORGED, "");
            assertThat(ask(activity(page), "{subject: 'lti.get_data', key: 'a'}")).contains("\"value\":\"forged-");
            lms.behave(Fault.STORAGE_FORGED);
            lms.misbehave(Fault.STORAGE_WRONG_ID, "");
            assertThat(ask(activity(page), "{subject: 'lti.get_data', key: 'a'}")).contains("silent");
            lms.behave(Fault.STORAGE_WRONG_ID);
            lms.misbehave(Fault.STORAGE_FULL, "");
            assertThat(ask(activity(page), "{subject: 'lti.put_data', key: 'a', value: 'b'}"))
                    .contains("storage_exhaustion");
        }
    }

    @Test
    void the_frame_grows_with_the_tool() {
        lms.first().offers().set(Offer.FRAME_RESIZE, "yes");
        try (Visit visit = chromium.visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page page = enter(visit, "5");

            ask(activity(page), "{subject: 'lti.frameResize', height: 1777}");

            assertThat(page.locator("iframe[name=activity]").boundingBox().height).isEqualTo(1777);
        }
    }

    @Test
    void registering_ends_when_the_tool_says_so() {
        try (Visit visit = chromium.visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            Page page = enter(visit, "2");
            for (String where : new String[] {"frame", "window"}) {
                page.navigate(lms.first().address() + "/admin/tools");
                page.locator("#add input[name=address]").fill(
                        "http://localhost:" + tool.getAddress().getPort() + "/app/lti/register/x");
                page.locator("#add select[name=where]").selectOption(where);
                page.locator("#add button").click();
                if (where.equals("frame")) {
                    page.frameLocator("#registration").getByText("Done").click();
                } else {
                    page.waitForPopup(() -> page.locator("#registration").click()).getByText("Done").click();
                }
                page.waitForURL("**/admin/tools");
            }
            page.locator("#tool-1").getByText("Suspend").click();
            page.locator("#tool-1").getByText("Activate").waitFor();
            assertThat(lms.first().tools().find("1")).map(RegisteredTool::state)
                    .contains(RegisteredTool.State.SUSPENDED);
        }
    }
}
