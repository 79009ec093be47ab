package club.parcours.lti;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A platform that answers by a script, and remembers what it was asked. */
public final class ScriptedPlatform implements PlatformHttp {
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private static final Answer NONE = new Answer(0, Map.of(), new byte[0]);

    /** The next answer. */
    public ScriptedPlatform then(int status, String body) {
        return then(status, body, Map.of());
    }

    /** The next answer, with a header or two. */
    public synchronized ScriptedPlatform then(int status, String body, Map<String, String> headers) {
        Map<String, List<String>> each = new HashMap<>();
        headers.forEach((name, value) -> each.put(name, List.of(value)));
        script.add(new Answer(status, each, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** The next request finds nobody. */
    public synchronized ScriptedPlatform thenNobody() {
        script.add(NONE);
        return this;
    }

    @Override
    public synchronized Answer send(UUID registration, Request request) throws IOException {
        requests.add(request);
        Answer answer = script.remove();
        if (answer == NONE) {
            throw new IOException("nobody there");
        }
        return answer;
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    public Request last() {
        return requests().get(requests().size() - 1);
    }

    public String lastBody() {
        return new String(last().body(), StandardCharsets.UTF_8);
    }
}
