package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a launch is about.
 *
 * @param type   the message type
 * @param tool   who gets it
 * @param target the target_link_uri
 * @param course the course it comes from, if any
 * @param link   the activity it comes from, if any
 * @param claims further claims of this message, by their full names
 */
record Message(String type, RegisteredTool tool, URI target, Optional<Course> course, Optional<Link> link,
        Map<String, JsonNode> claims) {

    static final String LINK = "LtiResourceLinkRequest";
    static final String DEEP_LINKING = "LtiDeepLinkingRequest";
    static final String REVIEW = "LtiSubmissionReviewRequest";
    static final String PRIVACY = "DataPrivacyLaunchRequest";
    static final String CONTEXT = "LtiContextLaunchRequest";

    /** An activity that somebody opens. */
    static Message opening(RegisteredTool tool, Course course, Link link) {
        return new Message(LINK, tool, link.target(), Optional.of(course), Optional.of(link), Map.of());
    }

    /** What a page calls it. */
    String title() {
        return link.map(Link::title).orElse(tool.metadata().name());
    }}
