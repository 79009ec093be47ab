package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tokens that allow a tool to register, or to renew its registration. */
final class RegistrationTickets {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /**
     * What a token stands for.
     *
     * @param clientId   the client id the tool will have, or has
     * @param renewed    number of the tool that renews its registration; empty for a new tool
     * @param deployment whether the answer names a deployment
     * @param atOnce     whether the tool may be used without the administrator's approval
     * @param address    the tool's registration address
     */
    record Ticket(String clientId, Optional<String> renewed, boolean deployment, boolean atOnce, String address,
            Instant until) {

        static Ticket fresh(String clientId, boolean deployment, boolean atOnce, String address) {
            return new Ticket(clientId, Optional.empty(), deployment, atOnce, address, Instant.now().plus(LIFE));
        }

        static Ticket renewing(RegisteredTool tool) {
            return new Ticket(tool.clientId(), Optional.of(tool.id()), tool.deployment().isPresent(), false,
                    tool.address(), Instant.now().plus(LIFE));
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Ticket> tickets = new HashMap<>();
    private final Set<String> spent = new HashSet<>();

    /** Fifteen letters and digits, as Moodle makes them. */
    String newClientId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** The token for a ticket: a signed JWT, though a tool should not look inside. */
    synchronized String issue(Ticket ticket, SiteKey key, Json json) {
        ObjectNode claims = json.object().put("sub", ticket.renewed().orElse(ticket.clientId()))
                .put("scope", ticket.renewed().isPresent() ? "reg-update" : "reg")
                .put("iat", Instant.now().getEpochSecond()).put("exp", ticket.until().getEpochSecond())
                .put("jti", newClientId());
        String header = json.write(json.object().put("typ", "JWT").put("alg", "RS256").put("kid", key.kid()));
        String token = key.sign(header, json.write(claims), key.secret());
        tickets.put(token, ticket);
        return token;
    }

    /** What this token stands for, spent or not; empty if it is unknown or has run out. */
    synchronized Optional<Ticket> find(String token) {
        return Optional.ofNullable(tickets.get(token)).filter(ticket -> Instant.now().isBefore(ticket.until()));
    }

    /** Whether this token was used before. */
    synchronized boolean spent(String token) {
        return spent.contains(token);
    }

    /** Uses a token up; one for renewing can be used again. False if somebody else was quicker. */
    synchronized boolean spend(String token) {
        return find(token).filter(ticket -> ticket.renewed().isPresent()).isPresent() || spent.add(token);
    }

    synchronized void reset() {
        tickets.clear();
        spent.clear();
    }
}
