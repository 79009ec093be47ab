package club.parcours.lti;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a token spoke of, without what it said. Names come from this list only: a platform, or whoever plays one, could
 * put anything into a name of its own, a person's too.
 *
 * @param known names that the standards know, in order
 * @param others how many more there were
 */
public record ClaimNames(List<String> known, int others) {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti";
    static final List<String> OPEN_ID = List.of("iss", "aud", "azp", "exp", "iat", "nbf", "nonce", "sub", "jti",
            "name", "given_name", "family_name", "middle_name", "email", "picture", "locale");
    static final List<String> OURS = Stream.of("/claim/version", "/claim/message_type", "/claim/deployment_id",
            "/claim/target_link_uri", "/claim/roles", "/claim/resource_link", "/claim/context", "/claim/custom",
            "/claim/launch_presentation", "/claim/tool_platform", "/claim/lis", "/claim/lti1p1", "/claim/for_user",
            "/claim/role_scope_mentor", "-ags/claim/endpoint", "-nrps/claim/namesroleservice",
            "-gs/claim/groupsservice", "-dl/claim/deep_linking_settings", "-bo/claim/basicoutcome",
            "/claim/platformnotificationservice", "/claim/notice").map(LTI::concat).toList();

    static ClaimNames of(Collection<String> names) {
        List<String> known = new ArrayList<>(OPEN_ID);
        known.addAll(OURS);
        known.retainAll(names);
        return new ClaimNames(List.copyOf(known), new TreeSet<>(names).size() - known.size());
    }
}
