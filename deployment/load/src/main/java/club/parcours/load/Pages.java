package club.parcours.load;

import club.parcours.practice.Options;
import club.parcours.practice.PracticeLms;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures three pages when they are about little, and when they are about very much: a portfolio, the board of a course, the
 * review queue. Arguments as for {@link Load}. Between the two deployment/load/run stops the tool, has rows multiplied (many.sql),
 * starts it and says so.
 */
public final class Pages {
    private static final String LEARNER = "5";
    private static final String FACILITATOR = "3";
    private static final String LINK = "2";
    private static final int PEOPLE = 500;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 200;
    private static final Map<String, String> PLACES = Map.of("portfolio, 500 items", "portfolio", "board, 500 learners", "",
            "queue, 5,000 waiting", "reviews");

    private final LaunchScenario scenario;

    private Pages(LaunchScenario scenario) {
        this.scenario = scenario;
    }

    public static void main(String[] arguments) throws Exception {
        URI tool = URI.create(arguments[0]);
        Options options = new Options(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), tool, Optional.empty());
        try (PracticeLms lms = PracticeLms.start(options)) {
            System.out.println("ready");
            Scanner told = new Scanner(System.in);
            new Pages(new LaunchScenario(tool, lms.first())).report(told);
        }
    }

    /** @param told the tool's process id, and after it was stopped and started the new one */
    private void report(Scanner told) throws Exception {
        ToolProcess process = new ToolProcess(told.nextLong());
        scenario.awaitTool();
        Seat learner = new Seat(scenario.first(LEARNER, LEARNER, LINK));
        learner.work();
        Seat facilitator = new Seat(scenario.first(FACILITATOR, FACILITATOR, LINK));
        Map<String, Figures> small = measured(learner, facilitator, process);
        for (int person = 0; person < PEOPLE; person++) {
            new Seat(scenario.first(LEARNER, "load-" + person, LINK));
        }
        System.out.println("multiply");
        ToolProcess again = new ToolProcess(told.nextLong());
        scenario.awaitTool();
        Map<String, Figures> large = measured(new Seat(scenario.again(LEARNER, LINK)), new Seat(scenario.again(FACILITATOR, LINK)), again);
        System.out.println("| page | little p50 ms | much p50 ms | times | little CPU ms | much CPU ms | times |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        small.forEach((page, little) -> System.out.println(row(page, little, large.get(page))));
    }

    private static String row(String page, Figures little, Figures much) {
        return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |", page, little.percentile(0.5),
                much.percentile(0.5), much.percentile(0.5) / little.percentile(0.5), little.cpuPerLaunch(), much.cpuPerLaunch(),
                much.cpuPerLaunch() / little.cpuPerLaunch());
    }

    private static Map<String, Figures> measured(Seat learner, Seat facilitator, ToolProcess process) throws Exception {
        Map<String, Figures> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            all.put(place.getKey(), (place.getValue().equals("portfolio") ? learner : facilitator).measured(place.getValue(), process));
        }
        return all;
    }

    /** Somebody in a session of their own. */
    private static final class Seat {
        private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

        private final LaunchScenario.First first;
        private final URI home;
        private final String csrf;

        Seat(LaunchScenario.First first) throws IOException, InterruptedException {
            this.first = first;
            home = URI.create(first.address().toString().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/"));
            csrf = found(LaunchScenario.TOKEN, get("languages"));
            if (!first.page().isEmpty()) {
                post("languages", Map.of("language", "fr", "second", "", "next", ""));
            }
        }

        /** Something in the portfolio, and something that waits for a decision. */
        void work() throws IOException, InterruptedException {
            post("portfolio/sections/evidence/entries", Map.of("form", found(FORM, get("portfolio/sections/evidence/new")),
                    "text", "Mon stage", "link", "", "link-title", ""));
            for (String sheet : new String[] {"1", "2"}) {
                post("exercises/M3E3/sheets/" + sheet, Map.of(sheet + ".situation", "Au marché", sheet + ".task", "Vendre",
                        sheet + ".verbs", "help", sheet + ".action", "J’ai vendu", sheet + ".result", "Tout est parti",
                        sheet + ".competences", "C01"));
            }
            post("milestones/PM3/submissions", Map.of());
        }

        Figures measured(String page, ToolProcess process) throws IOException, InterruptedException {
            for (int round = 0; round < WARM_UP; round++) {
                get(page);
            }
            long[] each = new long[ROUNDS];
            long whole = System.nanoTime();
            long cpu = process.cpuMillis();
            for (int round = 0; round < ROUNDS; round++) {
                long began = System.nanoTime();
                get(page);
                each[round] = System.nanoTime() - began;
            }
            return new Figures(each, System.nanoTime() - whole, process.cpuMillis() - cpu);
        }

        private String get(String path) throws IOException, InterruptedException {
            return sent(HttpRequest.newBuilder(home.resolve(path)).GET(), 200);
        }

        private void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
            StringBuilder body = new StringBuilder("csrf=" + csrf);
            fields.forEach((name, value) -> body.append('&').append(name).append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            sent(HttpRequest.newBuilder(home.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body.toString())), 303);
        }

        private String sent(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
            HttpResponse<String> answer = first.browser().send(request.header("Cookie", first.cookies())
                    .header("Accept", "text/html").build(), BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
            }
            return answer.body();
        }

        private static String found(Pattern pattern, String text) throws IOException {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new IOException("There is no " + pattern);
            }
            return matcher.group(1);
        }
    }
}
