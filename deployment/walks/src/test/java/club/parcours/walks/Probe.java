package club.parcours.walks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A page of one site with a frame of another, as LMS and tool are, that sets two cookies and says which came back. */
final class Probe implements AutoCloseable {
    private final HttpServer server;

    Probe() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", Checkout.HERE.port()), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/page",
                asked -> answer(asked, "<iframe name=frame src=\"" + framed("/set") + "\"></iframe>"));
        server.createContext("/set", asked -> {
            String like = "=1; Path=/; Secure; HttpOnly; SameSite=None";
            asked.getResponseHeaders().add("Set-Cookie", "plain" + like);
            asked.getResponseHeaders().add("Set-Cookie", "parted" + like + "; Partitioned");
            answer(asked, "set");
        });
        server.createContext("/seen", asked ->
                answer(asked, Optional.ofNullable(asked.getRequestHeaders().getFirst("Cookie")).orElse("none")));
        server.start();
    }

    /** The page around the frame. */
    String page() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/page";
    }

    /** What tells the cookies that came, on the frame's site. */
    String seen() {
        return framed("/seen");
    }

    private String framed(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange asked, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        asked.getResponseHeaders().set("Cache-Control", "no-store");
        asked.sendResponseHeaders(200, body.length);
        try (OutputStream out = asked.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
