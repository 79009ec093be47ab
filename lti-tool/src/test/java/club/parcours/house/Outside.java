package club.parcours.house;

import club.parcours.house.Belongings.Kept;
import club.parcours.house.Cast.Actor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The addresses that no session is needed for, and yet lead to something of a person or an organisation: asked for by
 * somebody without anything, by people with sessions, and by an operator. What a kept link or a receipt leads to is asked
 * for with its secret, which is all that it takes.
 */
final class Outside {
    /** Open to everybody by design: nobody's thing is behind them, or they ask for a proof of their own, good once or signed. */
    static final Set<String> OPEN = Set.of("GET /app/accessibility", "GET /app/away", "GET /app/connect", "GET /app/connect/{lms}",
            "GET /app/lti/canvas.json", "GET /app/lti/jwks.json", "GET /app/lti/launch", "POST /app/lti/launch", "GET /app/lti/login",
            "POST /app/lti/login", "POST /app/lti/notice", "GET /app/lti/register", "POST /app/lti/register",
            "GET /app/lti/register/{invitation}", "GET /app/operator/sign-in", "POST /app/operator/sign-in", "GET /app/ops/ready");

    private static final String DESK = "/app/operator";
    private static final String COMMANDS = "/app/ops/";
    private static final String STABLE = "GET /app/open/{address}";
    private static final String ID = "([0-9a-f-]{36})";
    private static final Comparator<String> SIGNING_OUT_LAST = Comparator
            .comparing((String address) -> address.endsWith("/sign-out")).thenComparing(address -> address.replaceFirst("\\S+ ", ""));

    /** Who asks. */
    enum Guest {
        NOBODY, OWNER, PEER, FACILITATOR, FACILITATOR_ELSEWHERE, STRANGE_FACILITATOR, SUSPENDED, DISMISSED, OPERATOR
    }

    private final Cast cast;
    private final Seat operator;
    private final Map<String, String> things = new HashMap<>();

    Outside(Cast cast) {
        this.cast = cast;
        this.operator = operator();
        String organisation = made();
        things.putAll(Map.of("{address}", "trails/" + cast.kept().thing("{score}"), "{number}", cast.receipt(), "{tenant}", organisation,
                "{registration}", cast.registration(), "{deployment}", cast.kept().thing("{deployment}"),
                "{parcel}", UUID.randomUUID().toString(), "organisations/{id}", organisation, "registrations/{id}", cast.registration(),
                "deployments/{id}", UUID.randomUUID().toString()));
        operator.post("organisations/" + organisation + "/invitations");
        things.put("{invitation}", operator.found("organisations/" + organisation, "/invitations/" + ID + "/revocation"));
    }

    /** Asks for all of these but the open ones. */
    Doors asked(List<String> addresses) {
        Doors doors = new Doors(Stream.of(Guest.values()));
        for (Guest guest : Guest.values()) {
            Kept kept = cast.kept().kept(); // after a few codes in vain a link rests
            things.put("{key}", kept.key());
            addresses.stream().filter(address -> !OPEN.contains(address)).sorted(SIGNING_OUT_LAST)
                    .forEach(address -> doors.note(address, guest, status(seat(guest), address, kept)));
        }
        return doors;
    }

    private Seat seat(Guest guest) {
        return switch (guest) {
            case NOBODY -> new Seat(Browser.inWindow(), TheWar.base(), "none");
            case OPERATOR -> operator;
            case OWNER, PEER, FACILITATOR, FACILITATOR_ELSEWHERE, STRANGE_FACILITATOR, SUSPENDED, DISMISSED ->
                cast.seat(Actor.valueOf(guest.name()));
        };
    }

    /** A stable address is past the door where it leads on; else it says to come from the course. */
    private int status(Seat seat, String address, Kept kept) {
        String[] parts = address.split(" ");
        String path = filledIn(parts[1]);
        boolean command = path.startsWith(COMMANDS);
        boolean change = parts[0].equals("POST");
        String sent = command ? command(path) : "csrf=" + seat.csrf() + "&" + fields(path, kept);
        List<String> headers = new ArrayList<>(List.of("X-CSRF", seat.csrf(), "Accept", "*/*"));
        if (change) {
            headers.addAll(List.of("Content-Type", command ? "application/json" : "application/x-www-form-urlencoded"));
        }
        int status = seat.browser().ask(parts[0], TheWar.base().resolve(path), change ? sent.getBytes(StandardCharsets.US_ASCII) : new byte[0],
                headers.toArray(String[]::new)).statusCode();
        return address.equals(STABLE) && status == 200 ? 404 : status;
    }

    /** @throws IllegalStateException if nothing is there for a place */
    private String filledIn(String path) {
        StringBuilder whole = new StringBuilder();
        String before = "";
        for (String part : path.substring(1).split("/")) {
            String value = part.startsWith("{") ? Optional.ofNullable(things.getOrDefault(before + "/" + part, things.get(part)))
                    .orElseThrow(() -> new IllegalStateException("Nothing stands for " + part + " in " + path)) : part;
            whole.append('/').append(value);
            before = part;
        }
        return whole.toString();
    }

    /** The next key takes the place of the one in use at once, so that there is one again; nothing else that is asked for is done. */
    private static String command(String path) {
        return path.endsWith("/key-rotations") ? "{\"now\": true}" : "{}";
    }

    private String fields(String path, Kept kept) {
        return path.startsWith("/app/kept/") ? "code=" + kept.code()
                : path.endsWith("/approval") ? "organisation=" + things.get("{tenant}") : "";
    }

    /** Signed in at the desk, and with the token that commands bring. */
    private static Seat operator() {
        Browser browser = Browser.inWindow().brings("Authorization", "Bearer " + Lms.operatorToken());
        HttpResponse<String> desk = browser.follow(browser.submit(browser.get(Lms.operatorLink())));
        return new Seat(browser, TheWar.base().resolve(DESK + "/"), Browser.fields(desk).get("csrf"));
    }

    /** An organisation of its own, so that nothing of the others is changed. */
    private String made() {
        HttpResponse<String> answer = operator.post("organisations", "name", "Doors " + UUID.randomUUID());
        Seat.taken(answer);
        URI page = Browser.location(answer);
        return page.getPath().replaceFirst(".*/", "");
    }
}
