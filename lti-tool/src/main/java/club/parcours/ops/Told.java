package club.parcours.ops;

import club.parcours.kernel.Invalid.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at members an operator sent. @param wrong collects what cannot be taken, by member */
record Told(Map<String, Message> wrong) {
    /** A host as it stands in an address. */
    static final String HOST = "[A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+]";

    private static final String HOST_AND_PORT = "(" + HOST + "):[0-9]{1,5}";
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    void text(String member, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            wrong.put(member, new Message("ops.registration.missing"));
        } else if (value.length() > longest) {
            wrong.put(member, new Message("ops.registration.long", longest));
        }
    }

    void language(String member, @Nullable String value) {
        if (value != null && !value.matches(LANGUAGE)) {
            wrong.put(member, new Message("ops.registration.language"));
        }
    }

    /** The hosts with their ports; none if none were told. */
    List<String> hosts(String member, @Nullable List<String> told) {
        List<String> hosts = Optional.ofNullable(told).orElse(List.of());
        if (!hosts.stream().allMatch(host -> host != null && host.matches(HOST_AND_PORT))
                || String.join(" ", hosts).length() > 2000) {
            wrong.put(member, new Message("ops.registration.hosts"));
        }
        return hosts;
    }
}
