package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.ContentItem;
import club.parcours.lti.CorpusDoors;
import club.parcours.lti.DeepLinkingAnswer;
import club.parcours.lti.DeepLinkingSettings;
import club.parcours.lti.DeploymentState;
import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.MovingClock;
import club.parcours.lti.Notice;
import club.parcours.lti.NoticeVerifier;
import club.parcours.lti.PlatformKeys;
import club.parcours.lti.Registration;
import club.parcours.lti.TestRegistrations;
import club.parcours.lti.registration.Documents;
import club.parcours.lti.registration.DynamicRegistration;
import club.parcours.lti.registration.RegistrationAnswer;
import club.parcours.lti.registration.RegistrationDocument;
import club.parcours.lti.registration.RegistrationFailed;
import club.parcours.lti.services.AccessTokens;
import club.parcours.lti.services.ActivityProgress;
import club.parcours.lti.services.GradingProgress;
import club.parcours.lti.services.LineItems;
import club.parcours.lti.services.Memberships;
import club.parcours.lti.services.NewLineItem;
import club.parcours.lti.services.Result;
import club.parcours.lti.services.Results;
import club.parcours.lti.services.Score;
import club.parcours.lti.services.ScoreOutcome;
import club.parcours.lti.services.Scores;
import club.parcours.lti.services.ServiceFailed;
import club.parcours.lti.services.TestToolKeys;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays a case of the service corpus: what it makes the tool do, against what it makes the platform answer. */
final class ServicePlay {
    private static final String SCOPES = "https://purl.imsglobal.org/spec/";
    private static final URI COLUMNS = URI.create("https://platform-a.example/2/lineitems?type_id=1");
    private static final URI COLUMN = URI.create("https://platform-a.example/2/lineitems/7/lineitem?type_id=1");

    private final Corpus corpus;
    private final Case row;
    private final ServiceScript platform;
    private final MovingClock clock = new MovingClock();
    private final Registration registration = TestRegistrations.platformA();
    private final AccessTokens tokens;
    private final PlatformKeys keys;
    private final NoticeVerifier notices;

    ServicePlay(Corpus corpus, Case row) {
        this.corpus = corpus;
        this.row = row;
        platform = new ServiceScript(corpus, row.json().getJsonArray("platform"));
        tokens = new AccessTokens(platform, new TestToolKeys(), () -> "fresh", clock);
        keys = new PlatformKeys(platform, clock);
        notices = CorpusDoors.notices(keys, DeploymentState.valueOf(row.json().getString("deployment", "ENABLED")), clock);
    }

    /** What each step got, in words; every exchange of the script has taken place. */
    List<String> run() {
        List<String> got = new ArrayList<>();
        for (JsonObject step : row.json().getJsonArray("do").getValuesAs(JsonObject.class)) {
            clock.pass(Duration.ofSeconds(step.getInt("after", 0)));
            for (int n = 0; n < step.getInt("times", 1); n++) {
                got.add(said(step));
            }
        }
        assertThat(platform.left()).as("exchanges that did not take place").isZero();
        return inShort(got);
    }

    /** What came again and again is told once. */
    private static List<String> inShort(List<String> got) {
        List<String> told = new ArrayList<>();
        for (String one : got) {
            if (told.isEmpty() || !told.get(told.size() - 1).equals(one)) {
                told.add(one);
            }
        }
        return told;
    }

    private String said(JsonObject step) {
        try {
            return switch (step.getString("call")) {
                case "token" -> token(tokens.token(registration, Set.of(SCOPES + step.getString("scope"))));
                case "score" -> score(step);
                case "column" -> "column " + columns().findOrCreate(registration, endpoint(step), new NewLineItem("Step",
                        BigDecimal.TEN, "parcours:PM2", Optional.of("milestone"), Optional.empty())).id();
                case "column-read" -> "column of " + columns().read(registration, endpoint(step), COLUMN).maximum();
                case "column-remove" -> removed(step);
                case "result" -> result(new Results(platform, tokens, clock).read(registration, COLUMN, "5"));
                case "roster" -> roster();
                case "key" -> CorpusDoors.verdict(keys, corpus.key(step.getString("signed")), step.getString("name"));
                case "configuration" -> "product " + new DynamicRegistration(platform)
                        .configuration(registration.id(), step.getString("address")).product();
                case "register" -> registered(step);
                case "choose" -> chosen(step);
                case "notice" -> noticed(step);
                default -> throw new IllegalArgumentException(step.getString("call"));
            };
        } catch (ServiceFailed failed) {
            return words(failed.outcome());
        } catch (RegistrationFailed failed) {
            return failed.fault().code();
        } catch (LaunchRejected rejected) {
            return rejected.reason().code();
        }
    }

    private static String token(String token) {
        return "token " + (token.length() > 20 ? "of " + token.length() + " signs" : token);
    }

    private String score(JsonObject step) {
        return words(new Scores(platform, tokens, clock).post(registration, URI.create(step.getString("column", COLUMN.toString())),
                new Score("5", new BigDecimal(step.getString("given", "7")), new BigDecimal(step.getString("maximum", "10")),
                        clock.instant(), ActivityProgress.valueOf(step.getString("activity", "COMPLETED")),
                        GradingProgress.FULLY_GRADED, Optional.ofNullable(step.getString("comment", null)))));
    }

    private LineItems columns() {
        return new LineItems(platform, tokens, clock);
    }

    private String removed(JsonObject step) {
        columns().remove(registration, endpoint(step), COLUMN);
        return "removed";
    }

    private static GradeEndpoint endpoint(JsonObject step) {
        Set<String> scopes = Stream.of(step.getString("scopes", "lineitem score").split(" "))
                .map(word -> SCOPES + "lti-ags/scope/" + word).collect(Collectors.toSet());
        return new GradeEndpoint(scopes, Optional.of(COLUMNS), Optional.empty());
    }

    private static String result(Optional<Result> found) {
        return found.map(result -> result.score().map(BigDecimal::toPlainString).orElse("no score")
                + result.maximum().map(maximum -> " of " + maximum.toPlainString()).orElse("")).orElse("nothing");
    }

    /** Pages are counted as they come; only a roster without exception is a whole one. */
    private String roster() {
        int[] count = new int[3];
        new Memberships(platform, tokens, clock).read(registration, URI.create("https://platform-a.example/2/memberships?rlid=4"),
                page -> {
                    count[0] += page.size();
                    count[1] += (int) page.stream().filter(Memberships.Member::active).count();
                    count[2]++;
                });
        return count[0] + " people, " + count[1] + " active, " + count[2] + (count[2] == 1 ? " page" : " pages");
    }

    private String registered(JsonObject step) {
        RegistrationDocument document = new RegistrationDocument(Documents.tool(), Documents.of(step.getString("at", "Moodle")));
        RegistrationAnswer answer = new DynamicRegistration(platform).register(registration.id(), document,
                Optional.ofNullable(step.getString("with", null)));
        return "client " + answer.clientId() + answer.deploymentId().map(id -> ", deployment " + id).orElse("")
                + (answer.registrationUri().isPresent() ? ", can be renewed" : "");
    }

    private String chosen(JsonObject step) {
        DeepLinkingSettings settings = CorpusDoors.settings(step.getJsonObject("settings"));
        if (!settings.acceptsLinks()) {
            return "nothing we have is wanted";
        }
        List<ContentItem> items = Stream.iterate(1, n -> n + 1).limit(step.getInt("items", 1)).map(ServicePlay::item).toList();
        Map<String, Object> claims = DeepLinkingAnswer.of(items).claims(registration, "testdeploy", settings, () -> "fresh", clock);
        AskedFor.Pointed answer = new AskedFor.Pointed(Json.createObjectBuilder(claims).build(), row.id());
        step.getJsonObject("answer").forEach(answer::holds);
        return items.size() + (items.size() == 1 ? " item" : " items") + (settings.multiple() ? ", more are welcome" : "");
    }

    private static ContentItem item(int number) {
        return new ContentItem(URI.create("https://tool.example/app/open/modules/m" + number), "Module " + number, Optional.empty(),
                Optional.empty(), Map.of(), Optional.of(new ContentItem.Column("Step " + number, "parcours:PM" + number, 10, "step")),
                ContentItem.Dates.NONE);
    }

    private String noticed(JsonObject step) {
        long now = clock.instant().getEpochSecond();
        String claims = step.getJsonObject("claims").toString().replace("\"${now}\"", String.valueOf(now))
                .replace("\"${now+300}\"", String.valueOf(now + 300)).replace("\"${now-600}\"", String.valueOf(now - 600));
        Notice notice = notices.verify(step.containsKey("raw") ? step.getString("raw")
                : corpus.key(step.getString("signed", "platformA-k1")).token(claims, "platformA-k1"));
        return notice.type() + (notices.spend(notice) ? "" : ", again");
    }

    private static String words(ScoreOutcome outcome) {
        return outcome.kind() + (outcome.status().isPresent() ? " " + outcome.status().getAsInt() : "")
                + outcome.retryAfter().map(wait -> " after " + wait.toSeconds() + " s").orElse("");
    }

    /** What the case says each step gets. */
    static List<String> expected(Case row) {
        return row.json().getJsonArray("gets").getValuesAs(JsonString::getString);
    }
}
