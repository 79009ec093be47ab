package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The claims that tell a tool which services it may call for a course, and where. */
final class ServiceClaims {

    private static final String SPEC = "https://purl.imsglobal.org/spec/";

    private final Site site;
    private final Json json;

    ServiceClaims(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void add(ObjectNode claims, Message message) {
        Set<Scope> scopes = message.tool().metadata().scopes();
        message.course().filter(course -> scopes.contains(Scope.SCORE))
                .ifPresent(course -> grades(claims, message, course, scopes));
        // Moodle gives no roster to a deep linking request.
        message.course().filter(course -> scopes.contains(Scope.ROSTER) && !message.type().equals(Message.DEEP_LINKING))
                .ifPresent(course -> roster(claims, message, course));
        message.course().filter(course -> scopes.contains(Scope.GROUPS) && site.offers().has(Offer.GROUPS))
                .ifPresent(course -> groups(claims, course));
        if (scopes.contains(Scope.NOTICES) && site.offers().has(Offer.NOTICES)) {
            notices(claims, message.tool());
        }
    }

    private void grades(ObjectNode claims, Message message, Course course, Set<Scope> scopes) {
        ObjectNode endpoint = claims.putObject(SPEC + "lti-ags/claim/endpoint");
        boolean columns = site.offers().get(Offer.GRADES).equals("columns");
        endpoint.set("scope", json.tree(Scope.grades().stream().filter(Scope.uris(scopes)::contains)
                .filter(scope -> columns || !scope.equals(Scope.ITEMS.uri())).toList()));
        endpoint.put("lineitems", site.lineItems(course.id(), message.tool().id()).toString());
        message.link().flatMap(site::lineItemClaim).ifPresent(item -> endpoint.put("lineitem", item));
    }

    private void roster(ObjectNode claims, Message message, Course course) {
        ObjectNode service = claims.putObject(SPEC + "lti-nrps/claim/namesroleservice");
        service.put("context_memberships_url", site.memberships(course.id(), message.tool()).toString());
        service.set("service_versions", json.tree(List.of("1.0", "2.0")));
    }

    private void notices(ObjectNode claims, RegisteredTool tool) {
        ObjectNode service = claims.putObject(IdToken.LTI + "platformnotificationservice");
        service.put("platform_notification_service_url",
                site.at("/lti/notice-handlers/" + tool.deployment().orElse("")).toString());
        service.set("scope", json.tree(List.of(Scope.NOTICES.uri())));
        service.set("service_versions", json.tree(List.of("1.0")));
        service.set("notice_types_supported", json.tree(NoticeHandlers.TYPES));
    }

    private void groups(ObjectNode claims, Course course) {
        ObjectNode service = claims.putObject(SPEC + "lti-gs/claim/groupsservice");
        service.set("scope", json.tree(List.of(Scope.GROUPS.uri())));
        service.put("context_groups_url", site.groups(course.id()).toString())
                .put("context_group_sets_url", site.groupSets(course.id()).toString());
        service.set("service_versions", json.tree(List.of("1.0")));
    }
}
