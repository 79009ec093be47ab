package club.parcours.lti.services;

import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.Registration;
import club.parcours.lti.Roles;
import club.parcours.lti.Text;
import club.parcours.lti.services.CourseGroups.Group;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads who is in a course (Names and Role Provisioning Services 2.0, section 3), page by page, so that a large course
 * takes no more memory than a page.
 */
public final class Memberships {
    private static final String CONTAINER = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final int PAGE_SIZE = 100;
    private static final int MOST_PAGES = 200;
    private static final int MOST_ROLES = 50;
    private static final int MOST_GROUPS = 20;
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
     * @param groups ids of the groups they are in, if it tells those
     */
    public record Member(String userId, Roles roles, boolean active, Optional<String> name, List<String> groups) {
        @Override
        public String toString() {
            return "Member[…]";
        }
    }

    /**
     * Hands over the members as they come, a hundred at most at once, also where a platform gives thousands in one piece:
     * then that piece is held, and no object of a member for longer than its hundred. Only a return without exception
     * means that this was the whole roster.
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
            each(answer, pages);
            page = next(new NextPage(answer.all("Link")), page.get());
        }
    }

    /** How many the first page names, to see whether there is a roster at all. @throws ServiceFailed as {@link #read} */
    public int onFirstPage(Registration registration, URI members) {
        AtomicInteger found = new AtomicInteger();
        each(answer(registration, first(members)), some -> found.addAndGet(some.size()));
        return found.get();
    }

    /** The address at which a link's own members are told; one that says already of which link it is, is left as it is. */
    public static URI ofLink(URI members, String link) {
        return says(members, "rlid") ? members : new ServiceAddress(members).with("rlid", link);
    }

    /** The address at which members are told with the groups they are in (Course Groups Service 1.0). */
    public static URI withGroups(URI members) {
        return says(members, "groups") ? members : new ServiceAddress(members).with("groups", "true");
    }

    /** An address that says already how much it wants to give at once is left as it is. */
    private static URI first(URI members) {
        return says(members, "limit") ? members : new ServiceAddress(members).with("limit", String.valueOf(PAGE_SIZE));
    }

    private static boolean says(URI address, String parameter) {
        return Stream.ofNullable(address.getRawQuery()).anyMatch(query -> query.matches("(?:.*&)?" + parameter + "=.*"));
    }

    private Answer answer(Registration registration, URI page) {
        Answer answer = calls.send(registration, Scope.ROSTER, Request.list(page, Map.of("Accept", CONTAINER)));
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

    private void each(Answer answer, Consumer<List<Member>> some) {
        MemberStream stream = new MemberStream(answer.body());
        List<JsonObject> told = stream.next(PAGE_SIZE);
        do {
            some.accept(told.stream().flatMap(member -> member(member).stream()).toList());
            told = stream.next(PAGE_SIZE);
        } while (!told.isEmpty());
    }

    /** Nobody without an id; without a status somebody is there, without roles they have none. */
    private Optional<Member> member(JsonObject told) {
        return answers.text(told, "user_id").filter(LINE::isClean).map(id -> new Member(id,
                Roles.of(told.get("roles") instanceof JsonArray roles ? roles.stream().limit(MOST_ROLES)
                        .filter(JsonString.class::isInstance).map(role -> ((JsonString) role).getString()).toList()
                        : List.of()),
                answers.text(told, "status").map("Active"::equalsIgnoreCase).orElse(true), name(told), groups(told)));
    }

    private List<String> groups(JsonObject told) {
        return told.get("group_enrollments") instanceof JsonArray groups
                ? groups.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                        .flatMap(group -> answers.text(group, "group_id").stream()).filter(Group.LINE::isClean)
                        .distinct().limit(MOST_GROUPS).toList()
                : List.of();
    }

    private Optional<String> name(JsonObject told) {
        String parts = Stream.of("given_name", "family_name").flatMap(part -> answers.text(told, part).stream())
                .collect(Collectors.joining(" "));
        return answers.text(told, "name").or(() -> Optional.of(parts)).map(LINE::line).filter(name -> !name.isEmpty());
    }
}
