package club.parcours.lti;

import java.net.URI;
import java.util.Set;

/**
 * Where one asks a platform for notices (Platform Notification Service 1.0). The address is http or https; whether we
 * may connect to it is decided where connections are opened.
 *
 * @param types the notices it can send, for example {@code LtiContextCopyNotice}
 */
public record NoticeEndpoint(URI service, Set<String> types) {}
