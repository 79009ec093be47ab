package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Cast.Actor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who gets past which door: every address that the code has, asked for by everybody, with the ids of one learner's things;
 * those of what can be shown once more with what is shown to nobody, of which nobody else may read a word at any address. The
 * answers stand in {@code authorisation.txt}; an address that is not in it, or is not in the code any more, fails the build.
 * What was seen is in {@code target/authorisation.txt}.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuthorisationIT {
    private static final String SESSION = " /app/s/{launch}";
    private static final Path EXPECTED = Path.of("src/test/resources/authorisation.txt");
    private static final Path SEEN = Path.of("target/authorisation.txt");
    private static final String HEAD = """
            # Who gets past which door, with the ids of one learner: + past it, whatever is then said of what was sent;
            # . as if there were no such page; x refused by name. "Elsewhere" is another course, "strange" another organisation.
            # Suspended and dismissed left the course with a window open. Pages about oneself are open to all, and show each their own.
            # AuthorisationIT makes this table and holds it to the server.
            """;
    private static final String SECRET = """

            # The same people, asking for what is shown to nobody: a note with a file, a step, and a claim that the note shows.
            """;
    private static final String OUTSIDE = """

            # Without a session: who has the secret of a kept link with its code, or the number of a receipt, needs nothing else;
            # a stable address is the trail of a score, + where it leads there. Commands come from this machine.
            """;
    private static final String OPEN = """

            # Open to everybody by design, and asked for by nobody here:
            """;
    /** What stands for something that its owner shows or keeps to themselves. */
    private static final Predicate<String> CAN_BE_SECRET =
            Pattern.compile("\\{(entry|step|item)}|/files/\\{id}|/claims/\\{person}/\\{competence}").asPredicate();
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

    private final Doors shown = new Doors(Stream.of(Actor.values()));
    private final Doors secret = new Doors(Stream.of(Actor.values()));
    private final Map<Actor, Set<String>> read = new EnumMap<>(Actor.class);

    @Test
    void everybody_gets_past_the_doors_that_are_theirs_and_no_other() throws IOException {
        List<String> all = Endpoints.of(Endpoints.pages()).stream().sorted(ORDER).toList();
        List<String> addresses = all.stream().filter(address -> address.contains(SESSION)).toList();
        List<String> others = all.stream().filter(address -> !address.contains(SESSION)).toList();
        assertThat(others).as("what is open to everybody").containsAll(Outside.OPEN);
        Doors outside;
        try (Cast cast = new Cast()) {
            outside = new Outside(cast).asked(others);
            // The owner comes last of the living, because they take things away.
            Stream.of(Actor.values()).filter(actor -> actor != Actor.OWNER && !actor.afterErasure())
                    .forEach(actor -> ask(cast, actor, addresses));
            ask(cast, Actor.OWNER, addresses);
            cast.erase();
            Stream.of(Actor.values()).filter(Actor::afterErasure).forEach(actor -> ask(cast, actor, addresses));
        }
        Files.writeString(SEEN, HEAD + shown.heads() + shown.rows() + SECRET + secret.rows() + OUTSIDE + outside.heads() + outside.rows()
                + OPEN + Outside.OPEN.stream().sorted().map(address -> "# " + address + "\n").collect(Collectors.joining()));

        assertThat(Files.readString(SEEN)).isEqualTo(Files.readString(EXPECTED));
        assertThat(read).as("who reads what is shown to nobody").containsOnlyKeys(Actor.OWNER);
    }

    /** Last they end their session, so what nobody is shown is asked for first. */
    private void ask(Cast cast, Actor actor, List<String> addresses) {
        addresses.stream().filter(CAN_BE_SECRET).forEach(address -> secret.note(address, actor, status(cast, actor, address, true)));
        addresses.forEach(address -> shown.note(address, actor, status(cast, actor, address, false)));
    }

    private int status(Cast cast, Actor actor, String address, boolean ofSecret) {
        String[] parts = address.split(" ");
        HttpResponse<String> answer = cast.seat(actor).answer(parts[0], cast.address(actor, parts[1], ofSecret), cast.fields(actor, parts[1]),
                FILES.contains(address));
        if (cast.kept().secretWords().stream().anyMatch(answer.body()::contains)) {
            read.computeIfAbsent(actor, first -> new TreeSet<>()).add(address);
        }
        return answer.statusCode();
    }
}
