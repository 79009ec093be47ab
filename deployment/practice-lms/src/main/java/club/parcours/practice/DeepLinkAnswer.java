package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tool's signed answer to a request for contents (Deep Linking 2.0, 3.4; Security Framework 1.0, 5.2.2). Stricter
 * than Moodle, which looks at the signature, the issuer and the end only: everything is looked at, and whatever is
 * wrong is told.
 */
final class DeepLinkAnswer {

    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final int LEEWAY = 60;

    private final DeepLinks.Request request;
    private final Site site;
    private final Assertion token;
    private final ObjectNode claims;

    DeepLinkAnswer(DeepLinks.Request request, Site site, Assertion token) {
        this.request = request;
        this.site = site;
        this.token = token;
        this.claims = token.claims();
    }

    /** Everything that is wrong with it, a sentence each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        token.signatureComplaint(site.tools().keys(request.tool()))
                .ifPresent(why -> problems.add("The signature does not hold: " + why + "."));
        check(problems, text("iss").equals(request.tool().clientId()), "The issuer (iss) is not the tool's client id.");
        check(problems, audience(), "The audience (aud) is not this LMS.");
        times(problems);
        check(problems, !text("nonce").isEmpty(), "There is no nonce.");
        check(problems, text("nonce").isEmpty() || !problems.isEmpty()
                || site.deepLinks().fresh(request.tool(), text("nonce")), "The nonce was used before.");
        check(problems, request.tool().deployment().equals(Optional.of(text(IdToken.LTI + "deployment_id"))),
                "The deployment is another one.");
        check(problems, text(IdToken.LTI + "message_type").equals("LtiDeepLinkingResponse"),
                "The message type is not LtiDeepLinkingResponse.");
        check(problems, text(IdToken.LTI + "version").equals("1.3.0"), "The version is not 1.3.0.");
        check(problems, request.settings().data().equals(Optional.ofNullable(claims.get(CLAIM + "data"))
                .map(JsonNode::asText)), "The data is not the one that was sent.");
        JsonNode items = claims.path(CLAIM + "content_items");
        check(problems, items.isMissingNode() || items.isArray(), "The items (content_items) are no list.");
        check(problems, items.size() < 2 || request.settings().multiple().orElse(false),
                "More than one item came, and the request did not allow it.");
        return problems;
    }

    private void times(List<String> problems) {
        long now = Instant.now().getEpochSecond();
        check(problems, claims.path("exp").isNumber(), "There is no end (exp).");
        check(problems, !claims.path("exp").isNumber() || claims.path("exp").asLong() > now, "It has run out (exp).");
        check(problems, claims.path("iat").isNumber(), "There is no time of issue (iat).");
        check(problems, claims.path("iat").asLong(0) <= now + LEEWAY, "It was made in the future (iat).");
    }

    private void check(List<String> problems, boolean right, String otherwise) {
        if (!right) {
            problems.add(otherwise);
        }
    }

    private boolean audience() {
        String own = site.address().toString();
        JsonNode audience = claims.path("aud");
        if (audience.isArray()) {
            for (JsonNode one : audience) {
                if (one.asText().equals(own)) {
                    return true;
                }
            }
        }
        return audience.isTextual() && audience.asText().equals(own);
    }

    private String text(String claim) {
        return claims.path(claim).asText("");
    }

    List<ContentItem> items() {
        List<ContentItem> items = new ArrayList<>();
        claims.path(CLAIM + "content_items").forEach(item -> items.add(ContentItem.read(item, request)));
        return items;
    }

    /** What the tool tells the teacher, or empty text. */
    String message() {
        return text(CLAIM + "msg");
    }

    /** What the tool tells the teacher about an error, or empty text. */
    String error() {
        return text(CLAIM + "errormsg");
    }
}
