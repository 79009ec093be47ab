package club.parcours.lti.services;

import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.Registration;
import club.parcours.lti.services.ScoreOutcome.Kind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a platform's gradebook (Assignment and Grade Services 2.0, section 3.2). Every method throws
 * {@link ServiceFailed} when the platform does not give a useful answer.
 */
public final class LineItems {
    private static final String ONE = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String MANY = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    private static final int MOST_PAGES = 100;
    /** For all pages together, well within the time a delivery has. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ServiceCalls calls;
    private final AnswerReader answers;
    private final Clock clock;

    public LineItems(PlatformHttp http, AccessTokens tokens, Clock clock) {
        this.calls = new ServiceCalls(http, tokens);
        this.answers = new AnswerReader(clock);
        this.clock = clock;
    }

    /** The columns we named so. */
    public List<LineItem> byResource(Registration registration, GradeEndpoint endpoint, String resourceId) {
        return list(registration, endpoint, "resource_id", resourceId).items().stream()
                .filter(item -> item.resourceId().equals(Optional.of(resourceId))).toList();
    }

    /** The columns of a link. */
    public List<LineItem> byResourceLink(Registration registration, GradeEndpoint endpoint, String resourceLinkId) {
        return list(registration, endpoint, "resource_link_id", resourceLinkId).items().stream()
                .filter(item -> item.resourceLinkId().equals(Optional.of(resourceLinkId))).toList();
    }

    /** One column. */
    public LineItem read(Registration registration, GradeEndpoint endpoint, URI lineItem) {
        Request request = Request.get(lineItem, Map.of("Accept", ONE));
        Answer answer = delivered(calls.send(registration, reading(endpoint), request));
        return answers.object(answer).flatMap(this::lineItem).orElseThrow(() -> unreadable(answer));
    }

    /** Makes a column. Platforms make a second one when asked again: prefer {@link #findOrCreate}. */
    public LineItem create(Registration registration, GradeEndpoint endpoint, NewLineItem wanted) {
        if (!Scope.LINE_ITEM.in(endpoint.scopes())) {
            throw new ServiceFailed(ScoreOutcome.of(Kind.FORBIDDEN));
        }
        Request request = new Request("POST", columns(endpoint), Map.of("Content-Type", ONE, "Accept", ONE),
                json(wanted).getBytes(StandardCharsets.UTF_8));
        Answer answer = delivered(calls.send(registration, Scope.LINE_ITEM, request));
        return answers.object(answer).flatMap(this::lineItem).orElseThrow(() -> unreadable(answer));
    }

    /** Whether the launch allows us to make columns. */
    public static boolean mayCreate(GradeEndpoint endpoint) {
        return endpoint.lineItems().isPresent() && Scope.LINE_ITEM.in(endpoint.scopes());
    }

    /** Whether the launch allows us to look for columns. */
    public static boolean mayList(GradeEndpoint endpoint) {
        return endpoint.lineItems().isPresent()
                && (Scope.LINE_ITEM_READ.in(endpoint.scopes()) || Scope.LINE_ITEM.in(endpoint.scopes()));
    }

    /** Takes a column away; one that is not there any more is taken away. */
    public void remove(Registration registration, GradeEndpoint endpoint, URI lineItem) {
        if (!Scope.LINE_ITEM.in(endpoint.scopes())) {
            throw new ServiceFailed(ScoreOutcome.of(Kind.FORBIDDEN));
        }
        ScoreOutcome outcome = answers.outcome(calls.send(registration, Scope.LINE_ITEM,
                new Request("DELETE", lineItem, Map.of(), new byte[0])));
        if (!outcome.delivered() && outcome.kind() != Kind.GONE) {
            throw new ServiceFailed(outcome);
        }
    }

    /**
     * The column we named so, made if there is none. Where there are several, because two nodes made it at once or an
     * answer was lost, everybody takes the oldest, in whatever order the platform lists them.
     *
     * @throws ServiceFailed {@code MISUNDERSTOOD} also if it is on none of the pages that could be read and there are
     *                       more: one more column would be the second
     */
    public LineItem findOrCreate(Registration registration, GradeEndpoint endpoint, NewLineItem wanted) {
        Listing before = list(registration, endpoint, "resource_id", wanted.resourceId());
        Optional<LineItem> found = before.oldest(wanted.resourceId());
        if (found.isPresent()) {
            return found.get();
        }
        if (!before.whole()) {
            throw new ServiceFailed(ScoreOutcome.of(Kind.MISUNDERSTOOD));
        }
        LineItem made = create(registration, endpoint, wanted);
        return list(registration, endpoint, "resource_id", wanted.resourceId()).oldest(wanted.resourceId()).orElse(made);
    }

    /** Columns, and whether these are all: a list may go round in circles, on and on, or where we do not follow. */
    private record Listing(List<LineItem> items, boolean whole) {
        /** Platforms count upwards: the shortest address, and of these the first by letters. */
        Optional<LineItem> oldest(String resourceId) {
            return items.stream().filter(item -> item.resourceId().equals(Optional.of(resourceId)))
                    .min(Comparator.comparing((LineItem item) -> item.id().toString().length())
                            .thenComparing(item -> item.id().toString()));
        }
    }

    private Listing list(Registration registration, GradeEndpoint endpoint, String filter, String value) {
        List<LineItem> items = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        boolean led = false; // to where we do not follow
        Instant end = clock.instant().plus(LONGEST);
        Optional<URI> page = Optional.of(new ServiceAddress(columns(endpoint)).with(filter, value));
        while (page.isPresent() && seen.add(page.get()) && seen.size() <= MOST_PAGES) {
            if (clock.instant().isAfter(end)) {
                throw new ServiceFailed(ScoreOutcome.of(Kind.TRY_LATER));
            }
            Answer answer = delivered(calls.send(registration, reading(endpoint),
                    Request.get(page.get(), Map.of("Accept", MANY))));
            List<JsonObject> objects = answers.objects(answer).orElseThrow(() -> unreadable(answer));
            objects.forEach(object -> lineItem(object).ifPresent(items::add));
            NextPage next = new NextPage(answer.all("Link"));
            page = next.after(page.get());
            led = next.named() && page.isEmpty();
        }
        return new Listing(items, !led && page.isEmpty());
    }

    private static URI columns(GradeEndpoint endpoint) {
        return endpoint.lineItems().orElseThrow(() -> new ServiceFailed(ScoreOutcome.of(Kind.FORBIDDEN)));
    }

    /** Only what the launch allows is asked for, and the least of it. */
    private static Scope reading(GradeEndpoint endpoint) {
        if (Scope.LINE_ITEM_READ.in(endpoint.scopes())) {
            return Scope.LINE_ITEM_READ;
        }
        if (Scope.LINE_ITEM.in(endpoint.scopes())) {
            return Scope.LINE_ITEM;
        }
        throw new ServiceFailed(ScoreOutcome.of(Kind.FORBIDDEN));
    }

    private Answer delivered(Answer answer) {
        ScoreOutcome outcome = answers.outcome(answer);
        if (!outcome.delivered()) {
            throw new ServiceFailed(outcome);
        }
        return answer;
    }

    private ServiceFailed unreadable(Answer answer) {
        ScoreOutcome outcome = answers.outcome(answer);
        return new ServiceFailed(new ScoreOutcome(Kind.MISUNDERSTOOD, outcome.status(), Optional.empty()));
    }

    private Optional<LineItem> lineItem(JsonObject object) {
        return answers.text(object, "id").flatMap(LineItems::address).map(id -> new LineItem(id,
                answers.text(object, "label").orElse(""),
                answers.number(object, "scoreMaximum").orElse(BigDecimal.ZERO),
                answers.text(object, "resourceId"), answers.text(object, "tag"),
                answers.text(object, "resourceLinkId")));
    }

    private static Optional<URI> address(String id) {
        try {
            return Optional.of(URI.create(id)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String json(NewLineItem wanted) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("label", wanted.label())
                .add("scoreMaximum", wanted.maximum())
                .add("resourceId", wanted.resourceId());
        wanted.tag().ifPresent(tag -> json.add("tag", tag));
        wanted.resourceLinkId().ifPresent(link -> json.add("resourceLinkId", link));
        return json.build().toString();
    }
}
