package club.parcours.lti.certification;

import club.parcours.lti.certification.LaunchTransport.KeyAnswer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The platforms of the corpus on loopback. They serve keys; nobody ever sees their other addresses. */
public final class FakePlatforms implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, List<KeyAnswer>> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    /** Opens the port and serves the usual keys of every registration. */
    public FakePlatforms(Corpus corpus, int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        corpus.registrations().forEach(registration -> serve(registration.name(),
                List.of(new KeyAnswer(200, corpus.keySet(registration.keys()).toString()))));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where the registration of this name has its endpoint {@code jwks}, {@code auth} or {@code token}. */
    public URI endpoint(String registration, String name) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + registration + "/" + name);
    }

    void serve(String registration, List<KeyAnswer> script) {
        answers.put(registration, script);
        asked.put(registration, new AtomicInteger());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        boolean keys = path.length == 3 && path[2].equals("jwks") && answers.containsKey(path[1]);
        KeyAnswer answer = keys ? next(path[1]) : new KeyAnswer(404, "");
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private KeyAnswer next(String registration) {
        List<KeyAnswer> script = answers.get(registration);
        return script.get(Math.min(asked.get(registration).getAndIncrement(), script.size() - 1));
    }
}
