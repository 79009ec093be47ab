package club.parcours.lti.certification;

import club.parcours.house.RawConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Sends what it is told and keeps cookies; follows nothing. Several threads may use it at once. */
final class TestBrowser {
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static final int LARGE = 1024 * 1024;

    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    Answer head(URI address) {
        return send(HttpRequest.newBuilder(address).method("HEAD", BodyPublishers.noBody()));
    }

    /** Sends a form. One that nobody should want is announced first, so that the answer is not lost under it. */
    Answer post(URI address, String contentType, String body) {
        if (body.length() > LARGE) {
            return announced(address, contentType, body);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body));
        return send(contentType.isEmpty() ? request : request.header("Content-Type", contentType));
    }

    /** What came back. */
    record Answer(int statusCode, HttpHeaders headers, String body) {}

    /** The client of java.net.http waits for ever if the server answers such a request before its body has come. */
    private Answer announced(URI address, String contentType, String body) {
        try (RawConnection connection = new RawConnection(address, "127.0.0.1")) {
            connection.send("POST " + address.getRawPath(), "Content-Type: " + contentType + "\r\nCookie: " + cookieHeader()
                    + "\r\nContent-Length: " + body.length() + "\r\nAccept: text/html\r\nExpect: 100-continue\r\n"
                    + "Connection: close\r\n");
            String head = connection.head();
            Map<String, List<String>> headers = head.lines().skip(1).filter(line -> line.contains(": "))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.groupingBy(line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));
            return new Answer(Integer.parseInt(head.split(" ")[1]), HttpHeaders.of(headers, (name, value) -> true),
                    connection.rest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            HttpResponse<String> response = CLIENT.send(
                    request.header("Accept", "text/html").timeout(Duration.ofSeconds(20)).build(),
                    BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.matches("(?i).*;\\s*max-age=0\\b.*")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
