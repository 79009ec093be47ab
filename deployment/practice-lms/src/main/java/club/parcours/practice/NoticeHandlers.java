package club.parcours.practice;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the tools of one site want their notices. */
final class NoticeHandlers {

    static final String HELLO = "LtiHelloWorldNotice";
    static final String COPY = "LtiContextCopyNotice";
    static final List<String> TYPES = List.of(HELLO, COPY);

    private final Map<String, Map<String, URI>> handlers = new LinkedHashMap<>();

    synchronized void set(RegisteredTool tool, String type, URI handler) {
        handlers.computeIfAbsent(tool.id(), id -> new LinkedHashMap<>()).put(type, handler);
    }

    synchronized void remove(RegisteredTool tool, String type) {
        of(tool).remove(type);
    }

    private Map<String, URI> of(RegisteredTool tool) {
        return handlers.computeIfAbsent(tool.id(), id -> new LinkedHashMap<>());
    }

    synchronized Map<String, URI> all(RegisteredTool tool) {
        return Map.copyOf(of(tool));
    }

    Optional<URI> find(RegisteredTool tool, String type) {
        return Optional.ofNullable(all(tool).get(type));
    }

    synchronized void reset() {
        handlers.clear();
    }
}
