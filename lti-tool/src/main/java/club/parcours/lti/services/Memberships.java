package club.parcours.lti.services;

import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.Registration;
import club.parcours.lti.Roles;
import club.parcours.lti.Text;
import club.parcours.lti.services.ScoreOutcome.Kind;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads who is in a course (Names and Role Provisioning Services 2.0, section 3), page by page, so that a large course
 * takes no more memory than a page.
 */
public final class Memberships {
    private static final String CONTAINER = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final String PAGE_SIZE = "100";
    private static final int MOST_PAGES = 200;
    private static final int MOST_ROLES = 50;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Text LINE = new Text(255);

    private final ServiceCalls calls;
    private final AnswerReader answers;
    private final Clock clock;

    public Memberships(PlatformHttp http, AccessTokens tokens, Clock clock) {
        this.calls = new ServiceCalls(http, tokens);
        this.answers = new AnswerReader(clock);
        this.clock = clock;
    }

    /**
     * Somebody in a course.
     *
     * @param userId the {@code sub} of their launches
     * @param active false for those who are suspended or have left
     * @param name   if the platform tells it
     */
    public record Member(String userId, Roles roles, boolean active, Optional<String> name) {
        @Override
        public String toString() {
            return "Member[…]";
        }
    }

    /**
     * Hands over each page as it comes. Only a return without exception means that this was the whole roster.
     *
     * @throws ServiceFailed when the platform does not give a useful answer: {@code REFUSED} for a page that is no
     *                       roster, and for pages that lead elsewhere, in circles or on and on
     */
    public void read(Registration registration, URI members, Consumer<List<Member>> pages) {
        Instant end = clock.instant().plus(LONGEST);
        Set<URI> seen = new HashSet<>();
        Optional<URI> page = Optional.of(first(members));
        while (page.isPresent()) {
            if (!seen.add(page.get()) || seen.size() > MOST_PAGES) {
                throw new ServiceFailed(ScoreOutcome.of(Kind.REFUSED));
            }
            if (clock.instant().isAfter(end)) {
                throw new ServiceFailed(ScoreOutcome.of(Kind.TRY_LATER));
            }
            Answer answer = answer(registration, page.get());
            pages.accept(members(answer));
            page = next(new NextPage(answer.all("Link")), page.get());
        }
    }

    /** How many the first page names, to see whether there is a roster at all. @throws ServiceFailed as {@link #read} */
    public int onFirstPage(Registration registration, URI members) {
        return members(answer(registration, first(members))).size();
    }

    /** An address that says already how much it wants to give at once is left as it is. */
    private static URI first(URI members) {
        boolean said = Stream.ofNullable(members.getRawQuery()).anyMatch(query -> query.matches("(?:.*&)?limit=.*"));
        return said ? members : new ServiceAddress(members).with("limit", PAGE_SIZE);
    }

    private Answer answer(Registration registration, URI page) {
        Answer answer = calls.send(registration, Scope.ROSTER, Request.get(page, Map.of("Accept", CONTAINER)));
        ScoreOutcome outcome = answers.outcome(answer);
        if (!outcome.delivered()) {
            throw new ServiceFailed(outcome);
        }
        return answer;
    }

    /** A roster that goes on where we do not follow is not read to its end. */
    private static Optional<URI> next(NextPage links, URI page) {
        Optional<URI> next = links.after(page);
        if (next.isEmpty() && links.named()) {
            throw new ServiceFailed(ScoreOutcome.of(Kind.REFUSED));
        }
        return next;
    }

    private List<Member> members(Answer answer) {
        JsonArray members = answers.object(answer).map(container -> container.get("members"))
                .filter(JsonArray.class::isInstance).map(JsonArray.class::cast)
                .orElseThrow(() -> new ServiceFailed(ScoreOutcome.of(Kind.REFUSED)));
        return members.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                .flatMap(member -> member(member).stream()).toList();
    }

    /** Nobody without an id; without a status somebody is there, without roles they have none. */
    private Optional<Member> member(JsonObject told) {
        return answers.text(told, "user_id").filter(LINE::isClean).map(id -> new Member(id,
                Roles.of(told.get("roles") instanceof JsonArray roles ? roles.stream().limit(MOST_ROLES)
                        .filter(JsonString.class::isInstance).map(role -> ((JsonString) role).getString()).toList()
                        : List.of()),
                answers.text(told, "status").map("Active"::equalsIgnoreCase).orElse(true), name(told)));
    }

    private Optional<String> name(JsonObject told) {
        String parts = Stream.of("given_name", "family_name").flatMap(part -> answers.text(told, part).stream())
                .collect(Collectors.joining(" "));
        return answers.text(told, "name").or(() -> Optional.of(parts)).map(LINE::line).filter(name -> !name.isEmpty());
    }
}
