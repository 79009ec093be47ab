package club.parcours.practice;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests for contents of one site that wait for their answer, and the answers that wait for the teacher. */
final class DeepLinks {

    /** A request on its way. */
    record Request(String id, RegisteredTool tool, String course, DeepLinkSettings settings) {
    }

    /** Items a teacher has not kept yet. */
    record Answer(Request request, List<ContentItem> items) {
    }

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Request> requests = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Set<String> nonces = new HashSet<>();

    synchronized Request begin(RegisteredTool tool, String course, DeepLinkSettings settings) {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        Request request = new Request(HexFormat.of().formatHex(bytes), tool, course, settings);
        requests.put(request.id(), request);
        return request;
    }

    /** Takes a request out: a second answer finds nothing. */
    synchronized Optional<Request> spend(String id) {
        return Optional.ofNullable(requests.remove(id));
    }

    synchronized void received(Answer answer) {
        answers.put(answer.request().id(), answer);
    }

    synchronized Optional<Answer> take(String id) {
        return Optional.ofNullable(answers.remove(id));
    }

    /** Whether a tool sends this nonce for the first time. */
    synchronized boolean fresh(RegisteredTool tool, String nonce) {
        return nonces.add(tool.id() + ' ' + nonce);
    }

    synchronized void reset() {
        requests.clear();
        answers.clear();
        nonces.clear();
    }
}
