package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The claims of a resource link launch: the set a Moodle sends (LTI Core 1.3, 5.3 and 5.4). */
final class LaunchClaims {

    /** Moodle's tokens live this long. */
    private static final int SECONDS = 60;

    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/";

    static final List<String> SCOPES = List.of(AGS + "scope/lineitem.readonly", AGS + "scope/result.readonly",
            AGS + "scope/score", AGS + "scope/lineitem");

    private final Site site;
    private final Json json;

    LaunchClaims(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    ObjectNode of(Account account, Course course, Link link, String locale, String nonce) {
        long now = Instant.now().getEpochSecond();
        ObjectNode claims = json.object().put("nonce", nonce).put("iat", now).put("exp", now + SECONDS)
                .put("iss", site.address().toString()).put("aud", site.clientId())
                .put(lti("deployment_id"), site.deploymentId()).put(lti("target_link_uri"), link.target().toString())
                .put("sub", account.id()).put(lti("message_type"), "LtiResourceLinkRequest")
                .put(lti("version"), "1.3.0");
        claims.putObject(lti("lis")).put("person_sourcedid", "S-" + account.id())
                .put("course_section_sourcedid", "SIS-" + course.label());
        claims.set(lti("roles"), json.tree(account.role().uris()));
        if (account.role() == Role.MENTOR) {
            claims.set(lti("role_scope_mentor"), json.tree(List.of("5")));
        }
        ObjectNode context = claims.putObject(lti("context"));
        context.put("id", course.id()).put("label", course.label()).put("title", course.title());
        context.putArray("type").add("CourseSection");
        claims.putObject(lti("resource_link")).put("title", link.title()).put("description", link.text())
                .put("id", link.id());
        person(claims, account);
        platform(claims, course, locale);
        grading(claims, course, link);
        return claims;
    }

    private void person(ObjectNode claims, Account account) {
        ObjectNode ext = claims.putObject(lti("ext")).put("lms", "moodle-2");
        if (account.named()) {
            ext.put("user_username", account.username());
            claims.put("given_name", account.given()).put("family_name", account.family())
                    .put("name", account.name()).put("email", account.mail());
        }
    }

    private void platform(ObjectNode claims, Course course, String locale) {
        claims.putObject(lti("launch_presentation")).put("locale", locale).put("document_target", "iframe")
                .put("return_url", site.at("/return?course=" + course.id()).toString());
        // The rules applied here are Moodle's, so this is the family a tool should adapt to.
        claims.putObject(lti("tool_platform")).put("product_family_code", "moodle").put("version", "2024100706")
                .put("guid", UUID.nameUUIDFromBytes(site.name().getBytes(StandardCharsets.UTF_8)).toString())
                .put("name", site.title()).put("description", "For practice only");
        // Moodle does not know this variable and leaves it as it is.
        claims.putObject(lti("custom")).put("until", "$ResourceLink.submission.endDateTime");
    }

    private void grading(ObjectNode claims, Course course, Link link) {
        ObjectNode endpoint = claims.putObject(AGS + "claim/endpoint");
        ArrayNode scopes = endpoint.putArray("scope");
        SCOPES.forEach(scopes::add);
        endpoint.put("lineitems", site.lineItems(course.id()).toString());
        site.lineItemClaim(link).ifPresent(item -> endpoint.put("lineitem", item));
    }

    private String lti(String name) {
        return IdToken.LTI + name;
    }
}
