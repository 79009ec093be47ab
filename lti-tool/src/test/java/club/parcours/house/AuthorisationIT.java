package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Cast.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who gets past which door: every address of a session, as the code has it, asked for by everybody, with the ids of one
 * learner's things. The answers stand in {@code authorisation.txt}; an address that is not in it, or is not in the code
 * any more, fails the build. What was seen is in {@code target/authorisation.txt}.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuthorisationIT {
    private static final String SESSION = "/app/s/{launch}";
    private static final Path EXPECTED = Path.of("src/test/resources/authorisation.txt");
    private static final Path SEEN = Path.of("target/authorisation.txt");
    private static final String HEAD = """
            # Who gets past which door, with the ids of one learner: + past it, whatever is then said of what was sent;
            # . as if there were no such page; x refused by name. "Elsewhere" is another course, "strange" another organisation.
            # Pages about oneself are open to all, and show each their own. AuthorisationIT makes this table and holds it to the server.
            """;
    private static final int WIDTH = 82;
    private static final Set<String> FILES = Set.of("POST /app/s/{launch}/desk/logo", "POST /app/s/{launch}/asked/{request}/voice",
            "POST /app/s/{launch}/desk/frameworks/{framework}/table",
            "POST /app/s/{launch}/feedback/{segment}/words");

    private static final String AWAY = "(POST .*/(removal|withdrawal|cancellation|revocation|takeout)|DELETE .*)";

    /** What one takes away comes after everything that needs it, the innermost first; who ends the session does so last. */
    private static final Comparator<String> ORDER = Comparator
            .comparing((String address) -> address.endsWith("/exit"))
            .thenComparing(address -> address.matches(AWAY))
            .thenComparing(address -> !address.endsWith("/takeout")) // another takes the place of the one there was, and is removed next
            .thenComparing(address -> !address.startsWith("GET"))
            .thenComparing(address -> address.matches(AWAY) ? -address.length() : address.length());

    @Test
    void everybody_gets_past_the_doors_that_are_theirs_and_no_other() throws IOException {
        List<String> addresses = Endpoints.of(Endpoints.pages()).stream()
                .filter(address -> address.contains(" " + SESSION)).sorted(ORDER).toList();
        Map<String, Map<Actor, String>> seen = new TreeMap<>(Comparator.comparing(AuthorisationIT::turned));
        try (Cast cast = new Cast()) {
            // The owner comes last of the living, because they take things away.
            Stream.of(Actor.values()).filter(actor -> actor != Actor.OWNER && !actor.afterErasure())
                    .forEach(actor -> ask(cast, actor, addresses, seen));
            ask(cast, Actor.OWNER, addresses, seen);
            cast.erase();
            Stream.of(Actor.values()).filter(Actor::afterErasure).forEach(actor -> ask(cast, actor, addresses, seen));
        }
        Files.writeString(SEEN, table(seen));

        assertThat(Files.readString(SEEN)).isEqualTo(Files.readString(EXPECTED));
    }

    private static void ask(Cast cast, Actor actor, List<String> addresses, Map<String, Map<Actor, String>> seen) {
        for (String address : addresses) {
            String[] parts = address.split(" ");
            int status = cast.seat(actor).status(parts[0], cast.address(actor, parts[1]), cast.fields(actor, parts[1]), FILES.contains(address));
            seen.computeIfAbsent(address, first -> new EnumMap<>(Actor.class)).put(actor, sign(status));
        }
    }

    /** Past the door, whatever is then said of what was sent; as if there were no such page; refused by name. */
    private static String sign(int status) {
        return switch (status) {
            case 200, 201, 204, 303, 409, 412, 413, 422, 429 -> "+";
            case 404 -> ".";
            case 401, 403 -> "x";
            default -> String.valueOf(status);
        };
    }

    private static String table(Map<String, Map<Actor, String>> seen) {
        String head = Stream.of(Actor.values()).map(actor -> "# %2d %s%n".formatted(actor.ordinal() + 1,
                actor.name().toLowerCase(Locale.ROOT).replace('_', ' '))).collect(Collectors.joining());
        return HEAD + head + line("#", Stream.of(Actor.values()).map(actor -> String.valueOf(actor.ordinal() + 1)))
                + seen.entrySet().stream().map(row -> line(row.getKey(), row.getValue().values().stream()))
                        .collect(Collectors.joining());
    }

    private static String line(String address, Stream<String> signs) {
        return ("%-" + WIDTH + "s%s").formatted(address, signs.map("%4s"::formatted).collect(Collectors.joining())) + "\n";
    }

    /** By address first, so that what belongs together stands together. */
    private static String turned(String address) {
        return address.replaceFirst("(\\S+) (\\S+)", "$2 $1");
    }
}
