package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The claims of a launch: the set a Moodle sends (LTI Core 1.3, 5.3 and 5.4). */
final class LaunchClaims {

    /** Moodle's tokens live this long. */
    private static final int SECONDS = 60;

    private final Site site;
    private final Json json;

    LaunchClaims(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    ObjectNode of(Launches.Pending launch, String nonce) {
        long now = Instant.now().getEpochSecond();
        Message message = launch.message();
        Account account = launch.account();
        ObjectNode claims = json.object().put("nonce", nonce).put("iat", now).put("exp", now + SECONDS)
                .put("iss", site.address().toString()).put("aud", message.tool().clientId())
                .put(lti("deployment_id"), message.tool().deployment().orElse(""))
                .put(lti("target_link_uri"), message.target().toString())
                .put("sub", account.id()).put(lti("message_type"), message.type()).put(lti("version"), "1.3.0");
        ObjectNode lis = claims.putObject(lti("lis")).put("person_sourcedid", "S-" + account.id());
        message.course().ifPresent(course -> lis.put("course_section_sourcedid", "SIS-" + course.label()));
        claims.set(lti("roles"), json.tree(account.role().uris()));
        if (account.role() == Role.MENTOR) {
            claims.set(lti("role_scope_mentor"), json.tree(List.of("5")));
        }
        message.course().ifPresent(course -> context(claims, course));
        message.link().ifPresent(link -> claims.putObject(lti("resource_link")).put("title", link.title())
                .put("description", link.text()).put("id", link.id()));
        person(claims, account, message.tool().metadata());
        platform(claims, launch);
        new ServiceClaims(site, json).add(claims, message);
        message.claims().forEach(claims::set);
        return claims;
    }

    private void context(ObjectNode claims, Course course) {
        ObjectNode context = claims.putObject(lti("context"));
        context.put("id", course.id()).put("label", course.label()).put("title", course.title());
        context.putArray("type").add("CourseSection");
    }

    private void person(ObjectNode claims, Account account, ToolMetadata tool) {
        ObjectNode ext = claims.putObject(lti("ext")).put("lms", "moodle-2");
        if (!account.named()) {
            return;
        }
        if (tool.wants("name")) {
            ext.put("user_username", account.username());
            claims.put("name", account.name());
        }
        if (tool.wants("given_name")) {
            claims.put("given_name", account.given());
        }
        if (tool.wants("family_name")) {
            claims.put("family_name", account.family());
        }
        if (tool.wants("email")) {
            claims.put("email", account.mail());
        }
    }

    private void platform(ObjectNode claims, Launches.Pending launch) {
        String course = launch.message().course().map(one -> "?course=" + one.id()).orElse("");
        claims.putObject(lti("launch_presentation")).put("locale", launch.locale()).put("document_target", "iframe")
                .put("return_url", site.at("/return" + course).toString());
        // The rules applied here are Moodle's, so this is the family a tool should adapt to.
        claims.putObject(lti("tool_platform")).put("product_family_code", "moodle").put("version", "2024100706")
                .put("guid", UUID.nameUUIDFromBytes(site.name().getBytes(StandardCharsets.UTF_8)).toString())
                .put("name", site.title()).put("description", "For practice only");
        new Variables(site).fill(claims.putObject(lti("custom")), launch.message(), launch.account());
    }

    private String lti(String name) {
        return IdToken.LTI + name;
    }
}
