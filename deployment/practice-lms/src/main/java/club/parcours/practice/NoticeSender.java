package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends signed notices to tools (Platform Notification Service 1.0). Each is sent once; the log has the outcome. */
final class NoticeSender {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SECONDS = 300;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final RequestLog log;
    private final NoticeFaults faults;
    private final Json json;
    private String last = "";

    NoticeSender(RequestLog log, NoticeFaults faults, Json json) {
        this.log = log;
        this.faults = faults;
        this.json = json;
    }

    /** A course was copied: every tool that asked for it is told. */
    void copied(Site site, Course origin, Course copy) {
        JsonNode context = context(copy);
        Map<String, JsonNode> claims = Map.of(IdToken.LTI + "context", context,
                IdToken.LTI + "origin_contexts", json.tree(List.of(origin.id())));
        site.tools().all().forEach(tool -> send(site, tool, NoticeHandlers.COPY, claims, 1));
    }

    private JsonNode context(Course course) {
        ObjectNode context = json.object().put("id", course.id()).put("label", course.label())
                .put("title", course.title());
        context.putArray("type").add("CourseSection");
        return context;
    }

    /**
     * Sends so many notices of one type in one request.
     *
     * @return the tool's status, 0 if it did not answer; empty if it wants no such notices
     */
    Optional<Integer> send(Site site, RegisteredTool tool, String type, Map<String, JsonNode> claims, int count) {
        Optional<URI> handler = site.notices().find(tool, type);
        if (handler.isEmpty() || !tool.usable() || !site.offers().has(Offer.NOTICES)) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            IdToken token = new IdToken(site.key(), json, notice(site, tool, type, claims));
            faults.spoil(token);
            tokens.add(token.text());
        }
        ArrayNode notices = json.object().putArray("notices");
        tokens.forEach(token -> notices.addObject().put("jwt", token));
        return Optional.of(post(site, handler.get(), json.write(json.object().set("notices", notices))));
    }

    /** Sends the last request once more, word for word. */
    Optional<Integer> again(Site site, RegisteredTool tool, String type) {
        return site.notices().find(tool, type).filter(handler -> !last.isEmpty())
                .map(handler -> post(site, handler, last));
    }

    private ObjectNode notice(Site site, RegisteredTool tool, String type, Map<String, JsonNode> claims) {
        Instant now = Instant.now();
        ObjectNode notice = json.object().put("iss", site.address().toString()).put("aud", tool.clientId())
                .put("azp", tool.clientId()).put("iat", now.getEpochSecond())
                .put("exp", now.getEpochSecond() + SECONDS).put("nonce", UUID.randomUUID().toString())
                .put("jti", UUID.randomUUID().toString())
                .put(IdToken.LTI + "deployment_id", tool.deployment().orElseThrow())
                .put(IdToken.LTI + "version", "1.3.0");
        notice.putObject(IdToken.LTI + "notice").put("id", UUID.randomUUID().toString())
                .put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString()).put("type", type);
        claims.forEach(notice::set);
        return notice;
    }

    private int post(Site site, URI handler, String body) {
        last = body;
        int status = 0;
        String answer = "";
        try {
            HttpResponse<String> response = http.send(HttpRequest.newBuilder(handler).timeout(PATIENCE)
                    .header("Content-Type", Call.JSON).POST(BodyPublishers.ofString(body)).build(),
                    BodyHandlers.ofString());
            status = response.statusCode();
            answer = response.body();
        } catch (IOException e) {
            answer = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.add(site.address().toString(), "notice", "POST " + handler + "\n\n" + body, status, answer);
        return status;
    }
}
