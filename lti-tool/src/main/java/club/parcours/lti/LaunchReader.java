package club.parcours.lti;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns verified claims into a launch. Nothing optional can make it fail: a claim of the wrong type is dropped with a
 * warning, texts are cleaned and shortened.
 */
final class LaunchReader {
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final String GROUPS = "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice";
    private static final String NOTICES = Claims.LTI + "platformnotificationservice";
    private static final Text ID = new Text(255);
    private static final Text TITLE = new Text(255);
    private static final Text LONG = new Text(8000);
    private static final Pattern UNRESOLVED = Pattern.compile("\\$[A-Z][\\w.]+");
    private static final Pattern LOCALE = Pattern.compile("(?=.{2,35}$)[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Set<String> DOCUMENT_TARGETS = Set.of("frame", "iframe", "window");
    private static final int MOST_ITEMS = 200;

    private final Claims claims;
    private final Set<String> warnings = new LinkedHashSet<>();

    LaunchReader(Claims claims) {
        this.claims = claims;
    }

    Launch read(Registration registration, URI target) {
        MessageType type = claims.text(Claims.LTI + "message_type").flatMap(MessageType::of).orElseThrow();
        return switch (type) {
            case RESOURCE_LINK, REVIEW -> link(type, registration, target);
            case DEEP_LINKING -> {
                DeepLinkingSettings settings = settings();
                yield new DeepLinkingLaunch(envelope(registration, target), settings);
            }
            case COURSE -> new CourseLaunch(envelope(registration, target));
            case PRIVACY, PRIVACY_TOO -> new PrivacyLaunch(envelope(registration, target));
        };
    }

    /** Whatever else than a review names somebody is not about their work. */
    private ResourceLinkLaunch link(MessageType type, Registration registration, URI target) {
        Claims link = part(Claims.LTI + "resource_link");
        ResourceLink resourceLink = new ResourceLink(link.text("id").orElseThrow(),
                text(link, "title", TITLE), text(link, "description", LONG));
        Optional<String> forUser = type == MessageType.REVIEW
                ? part(Claims.LTI + "for_user").text("user_id") : Optional.empty();
        return new ResourceLinkLaunch(envelope(registration, target), resourceLink, forUser);
    }

    /** Read last, so that every warning is in it. */
    private Envelope envelope(Registration registration, URI target) {
        PersonClaims person = new PersonClaims(text(claims, "name", TITLE), text(claims, "given_name", TITLE),
                text(claims, "family_name", TITLE), text(claims, "email", TITLE), locale(claims));
        Roles roles = new RolesReader().read(texts(claims, Claims.LTI + "roles"));
        return new Envelope(registration.id(), registration.issuer(),
                claims.text(Claims.LTI + "deployment_id").orElseThrow(), claims.text("sub"), person, roles,
                context(), target, presentation(), grades(), roster(), notices(), custom(),
                text(part(Claims.LTI + "tool_platform"), "product_family_code", TITLE), List.copyOf(warnings));
    }

    private DeepLinkingSettings settings() {
        Claims settings = part(Claims.DEEP_LINKING + "deep_linking_settings");
        return new DeepLinkingSettings(url(settings, "deep_link_return_url").orElseThrow(),
                Set.copyOf(texts(settings, "accept_types")), flag(settings, "accept_multiple").orElse(false),
                flag(settings, "accept_lineitem").orElse(true),
                Set.copyOf(texts(settings, "accept_presentation_document_targets")),
                flag(settings, "auto_create").orElse(false), settings.value("data").flatMap(Claims::asText),
                text(settings, "title", TITLE), text(settings, "text", LONG));
    }

    LaunchPresentation presentation() {
        Claims shown = part(Claims.LTI + "launch_presentation");
        return new LaunchPresentation(locale(shown), url(shown, "return_url"),
                text(shown, "document_target", TITLE).filter(DOCUMENT_TARGETS::contains));
    }

    /** Of a notice: what it is. */
    Optional<String> noticeType() {
        return part(Claims.LTI + "notice").text("type");
    }

    /** Of a notice: the courses a course was copied from; some platforms name them, others describe them. */
    List<String> origins() {
        JsonValue value = claims.value(Claims.LTI + "origin_contexts").orElse(JsonValue.EMPTY_JSON_ARRAY);
        if (!(value instanceof JsonArray origins)) {
            return List.of();
        }
        return origins.stream().limit(MOST_ITEMS)
                .flatMap(origin -> (origin instanceof JsonObject object ? new Claims(object).text("id")
                        : Claims.asText(origin)).stream())
                .filter(ID::isClean).toList();
    }

    Optional<Context> context() {
        Claims context = part(Claims.LTI + "context");
        Optional<String> id = context.text("id").filter(ID::isClean);
        if (id.isEmpty() && claims.has(Claims.LTI + "context")) {
            warn("claim_type:context");
        }
        return id.map(course -> new Context(course, text(context, "label", TITLE), text(context, "title", TITLE),
                Set.copyOf(texts(context, "type"))));
    }

    private Optional<GradeEndpoint> grades() {
        if (!claims.has(AGS)) {
            return Optional.empty();
        }
        Claims endpoint = part(AGS);
        GradeEndpoint grades = new GradeEndpoint(Set.copyOf(texts(endpoint, "scope")), url(endpoint, "lineitems"),
                url(endpoint, "lineitem"));
        return Optional.of(grades).filter(g -> g.lineItems().isPresent() || g.lineItem().isPresent());
    }

    private Optional<RosterEndpoint> roster() {
        if (!claims.has(NRPS)) {
            return Optional.empty();
        }
        Optional<URI> groups = claims.has(GROUPS) ? url(part(GROUPS), "context_groups_url") : Optional.empty();
        return url(part(NRPS), "context_memberships_url").map(members -> new RosterEndpoint(members, groups));
    }

    private Optional<NoticeEndpoint> notices() {
        if (!claims.has(NOTICES)) {
            return Optional.empty();
        }
        Claims endpoint = part(NOTICES);
        return url(endpoint, "platform_notification_service_url").map(service ->
                new NoticeEndpoint(service, Set.copyOf(texts(endpoint, "notice_types_supported"))));
    }

    private Map<String, String> custom() {
        Map<String, String> values = new LinkedHashMap<>();
        part(Claims.LTI + "custom").object().forEach((name, value) -> {
            if (values.size() < MOST_ITEMS && ID.isClean(name)) {
                customValue(name, value).filter(text -> !UNRESOLVED.matcher(text).matches())
                        .ifPresent(text -> values.put(name, LONG.line(text)));
            }
        });
        return Map.copyOf(values);
    }

    private Optional<String> customValue(String name, JsonValue value) {
        if (value instanceof JsonString || value == JsonValue.NULL) {
            return Claims.asText(value);
        }
        if (value instanceof JsonNumber || value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return Optional.of(value.toString());
        }
        warn("claim_type:custom");
        return Optional.empty();
    }

    /** A claim that is an object; an empty one if it is absent or anything else. */
    private Claims part(String name) {
        JsonValue value = claims.value(name).orElse(JsonValue.NULL);
        if (value instanceof JsonObject object) {
            return new Claims(object);
        }
        if (value != JsonValue.NULL) {
            warn("claim_type:" + shortName(name));
        }
        return new Claims(JsonValue.EMPTY_JSON_OBJECT);
    }

    private Optional<String> text(Claims from, String name, Text kind) {
        JsonValue value = from.value(name).orElse(JsonValue.NULL);
        if (value != JsonValue.NULL && !(value instanceof JsonString)) {
            warn("claim_type:" + name);
        }
        return from.text(name).map(kind::line).filter(text -> !text.isEmpty());
    }

    private List<String> texts(Claims from, String name) {
        JsonValue value = from.value(name).orElse(JsonValue.EMPTY_JSON_ARRAY);
        if (!(value instanceof JsonArray array)) {
            warn("claim_type:" + shortName(name));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue item : array.subList(0, Math.min(array.size(), MOST_ITEMS))) {
            Claims.asText(item).ifPresentOrElse(texts::add, () -> warn("claim_type:" + shortName(name)));
        }
        return texts.stream().filter(ID::isClean).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** Moodle writes {@code pt_br}. */
    private Optional<String> locale(Claims from) {
        Optional<String> written = text(from, "locale", TITLE).map(tag -> tag.replace('_', '-'));
        Optional<String> locale = written.filter(tag -> LOCALE.matcher(tag).matches());
        if (written.isPresent() && locale.isEmpty()) {
            warn("claim_type:locale");
        }
        return locale;
    }

    /** Moodle writes an empty text where it has no address. */
    private Optional<URI> url(Claims from, String name) {
        Optional<String> written = from.text(name);
        Optional<URI> url = written.map(WebAddress::new).flatMap(WebAddress::uri);
        if (from.has(name) && written.isEmpty() && from.value(name).flatMap(Claims::asText).isEmpty()) {
            warn("claim_type:" + name);
        } else if (written.isPresent() && url.isEmpty()) {
            warn("url_dropped:" + name);
        }
        return url;
    }

    private void warn(String warning) {
        warnings.add(warning);
    }

    /** Some platforms write a flag as a text. */
    private static Optional<Boolean> flag(Claims from, String name) {
        return from.value(name).map(value -> value == JsonValue.TRUE
                || Claims.asText(value).filter("true"::equalsIgnoreCase).isPresent());
    }

    private static String shortName(String claim) {
        return claim.substring(claim.lastIndexOf('/') + 1);
    }
}
