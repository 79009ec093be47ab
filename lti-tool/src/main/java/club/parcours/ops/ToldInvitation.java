package club.parcours.ops;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.Invalid.Message;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as an operator asks for it.
 *
 * @param days how long it is good; a week if it is not said
 */
public record ToldInvitation(
        @Nullable String tenant,
        @Nullable String language,
        @Nullable Integer days,
        @JsonProperty("allowed_hosts") @Nullable List<String> allowedHosts) {
    /** What is asked for, once it was looked at. */
    record Wanted(String tenant, Optional<String> language, Duration valid, List<String> allowedHosts) {}

    /** @throws Invalid with every member that cannot be taken */
    Wanted checked() {
        Map<String, Message> wrong = new LinkedHashMap<>();
        Told told = new Told(wrong);
        told.text("tenant", tenant, 200);
        told.language("language", language);
        List<String> hosts = told.hosts("allowed_hosts", allowedHosts);
        if (days != null && (days < 1 || days > 30)) {
            wrong.put("days", new Message("ops.invitation.days"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Wanted(String.valueOf(tenant).strip(), Optional.ofNullable(language),
                Duration.ofDays(Optional.ofNullable(days).orElse(7)),
                hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList());
    }
}
