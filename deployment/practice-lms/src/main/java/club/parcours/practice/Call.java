package club.parcours.practice;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/** One request and its answer. */
final class Call {

    static final String HTML = "text/html; charset=utf-8";
    static final String JSON = "application/json";

    private final HttpServerExchange exchange;
    private final Site site;
    private @Nullable String body;
    private int status = 500;
    private String answer = "";
    private String note = "";
    private @Nullable Body stream;

    /** Writes the body of an answer bit by bit. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    Call(HttpServerExchange exchange, Site site) {
        this.exchange = exchange;
        this.site = site;
    }

    Site site() {
        return site;
    }

    String method() {
        return exchange.getRequestMethod().toString();
    }

    String path() {
        return exchange.getRequestPath();
    }

    /** Method and address with its query, as it came. */
    String line() {
        String query = exchange.getQueryString();
        return method() + ' ' + path() + (query.isEmpty() ? "" : '?' + query);
    }

    /** A part of the path that the route names. */
    String part(String name) {
        return exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters().get(name);
    }

    /** A request header, or empty text. */
    String header(String name) {
        HeaderValues values = exchange.getRequestHeaders().get(name);
        return values == null ? "" : values.getFirst();
    }

    /** A query parameter; empty if it is missing or has no text. */
    Optional<String> query(String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        return Optional.ofNullable(values).map(Deque::peekFirst).filter(text -> !text.isEmpty());
    }

    /** A query parameter, even one without text; empty if it is missing. */
    Optional<String> given(String name) {
        return Optional.ofNullable(exchange.getQueryParameters().get(name)).map(Deque::peekFirst);
    }

    /** The query with its question mark, as it came, or empty text. */
    String queryPart() {
        return exchange.getQueryString().isEmpty() ? "" : '?' + exchange.getQueryString();
    }

    /** A field of a posted form or else of the query; empty if it is missing or has no text. */
    Optional<String> field(String name) {
        return Optional.ofNullable(form().get(name)).filter(text -> !text.isEmpty()).or(() -> query(name));
    }

    /** The posted form; empty if the body is something else. */
    Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
            for (String pair : body().split("&")) {
                int gap = pair.indexOf('=');
                if (gap > 0) {
                    fields.putIfAbsent(decoded(pair.substring(0, gap)), decoded(pair.substring(gap + 1)));
                }
            }
        }
        return fields;
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The body as text. */
    String body() {
        if (body == null) {
            try {
                body = new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return body;
    }

    /** A cookie's value. */
    Optional<String> cookie(String name) {
        return Optional.ofNullable(exchange.getRequestCookie(name)).map(cookie -> cookie.getValue());
    }

    void setCookie(String name, String value) {
        exchange.setResponseCookie(new CookieImpl(name, value).setPath("/").setHttpOnly(true).setSameSiteMode("Lax"));
    }

    /** Sets a header of the answer; text beyond ASCII goes out as UTF-8. */
    void set(String name, String value) {
        String bytes = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        exchange.getResponseHeaders().put(new HttpString(name), bytes);
    }

    void answer(int status, String type, String text) {
        set("Content-Type", type);
        this.status = status;
        body(text);
    }

    /** An answer whose body is written while it is sent; the log gets the note. */
    void stream(int status, String type, String note, Body body) {
        answer(status, type, note);
        stream = body;
    }

    private void body(String text) {
        stream = null;
        answer = text;
        note = text;
    }

    /** An answer without body. */
    void answer(int status) {
        this.status = status;
        body("");
    }

    /** After a form, or to a page that fits better. */
    void redirect(String location) {
        redirect(303, location);
    }

    void redirect(int code, String location) {
        set("Location", location);
        answer(code);
    }

    /** Closes the connection without an answer. */
    void drop() {
        answer(0);
    }

    /** Puts other words into the log than the page that is sent. */
    void note(String text) {
        note = text;
    }

    /** The answer's status; 0 if the connection is to be dropped. */
    int status() {
        return status;
    }

    /** The answer's body, or what stands for it in the log. */
    String note() {
        return note;
    }

    /** Sends what was answered. Not before all is done and logged, so that who has the answer can look it up. */
    void send() {
        if (status == 0) {
            IoUtils.safeClose(exchange.getConnection());
        } else {
            exchange.setStatusCode(status);
            sendBody();
        }
    }

    private void sendBody() {
        Body body = stream;
        if (body == null) {
            exchange.getResponseSender().send(answer);
            return;
        }
        try (OutputStream out = exchange.getOutputStream()) {
            body.write(out);
        } catch (IOException e) {
            // Whoever asked has gone, or the answer breaks off on purpose; there is nobody to tell.
            IoUtils.safeClose(exchange.getConnection());
        }
    }
}
