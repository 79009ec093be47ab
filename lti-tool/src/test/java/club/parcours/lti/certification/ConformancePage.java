package club.parcours.lti.certification;

import club.parcours.lti.certification.Play.Played;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/reference/lti-conformance.md: what each case expects, and what it got over each transport. */
record ConformancePage(Corpus corpus) {
    /** Stands where a case is not played. */
    static final String NOWHERE = "–";

    private static final String HEAD = """
            # LTI conformance

            What the tool does with each case of its corpus. Written by `deployment/bin/conformance`, which plays every
            launch against the library and, over HTTP, against the tool as built and deployed. A test of every build holds
            this page to the corpus.

            `B`, `T` and `S` are the 1EdTech certification cases for bad payloads, teachers and students; `J` attacks the
            token, `O` the login, `C` the claims, `N` the keys, `L` are login requests, `P` launches as platforms send
            them (`lti-tool/src/test/resources/corpus`). `G` are made by a test: every claim of four bases, removed and
            with eight kinds of wrong value.

            `accept` ends in a page, `reject` in a page that names the code ([launch errors](launch-errors.md)). Over HTTP the
            role is not visible. `–`: the case needs a clock or a platform in the test's hands, or only means something over
            HTTP. Where HTTP gives no code, the server refused before the tool was asked, or HEAD has no page to show it.

            | Case | Title | Expected | Library | HTTP |
            |---|---|---|---|---|
            """;

    private static final String SERVICES = """

            ## Services

            What the tool does with a platform whose services answer so, from `corpus/services`: `TK` access tokens, `AG` grades,
            `RO` rosters, `KY` keys, `RG` dynamic registration, `DL` deep linking, `NO` notices. Each case says which requests
            are due and what is answered; the words say what became of it, with the status of the last answer. They are played
            against the library; over HTTP the walks and the hostile platform of the build do it.

            | Case | Title | Expected | Got |
            |---|---|---|---|
            """;

    /** The cases of the files, then those that are made. */
    Stream<Case> cases() {
        return Stream.concat(Stream.of("launch", "login").flatMap(suite -> corpus.cases(suite).stream())
                .sorted((one, other) -> one.id().compareTo(other.id())), new Mutations(corpus).all());
    }

    Stream<Case> services() {
        return corpus.cases("services").stream();
    }

    String text(Map<String, String> library, Map<String, String> http, Map<String, String> services) {
        return Stream.concat(
                cases().map(row -> row(row, library.getOrDefault(row.id(), NOWHERE), http.getOrDefault(row.id(), NOWHERE))),
                Stream.of(services().map(row -> service(row, services.getOrDefault(row.id(), NOWHERE)))
                        .collect(Collectors.joining("\n", SERVICES, ""))))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    static String service(Case row, String got) {
        return "| " + row.id() + " | " + row.title().replace("|", "\\|") + " | " + String.join("; ", ServicePlay.expected(row))
                + " | " + got + " |";
    }

    private static String row(Case row, String library, String http) {
        return beginning(row) + library + " | " + http + " |";
    }

    /** The part of a row that the corpus alone decides. */
    static String beginning(Case row) {
        return "| " + row.id() + " | " + row.title().replace("|", "\\|") + " | " + expected(row) + " | ";
    }

    static String expected(Case row) {
        JsonObject expected = row.expected();
        if (expected.containsKey("outcomes")) {
            Map<String, String> counts = new TreeMap<>();
            expected.getJsonObject("outcomes").forEach((kind, count) -> counts.put(kind.replace(':', ' '), count.toString()));
            return counted(counts);
        }
        String word = expected.getString("code", expected.getString("role", ""));
        return (expected.getString("outcome") + " " + word).strip();
    }

    static String got(Played played) {
        if (played.row().expected().containsKey("outcomes")) {
            return counted(played.outcomes().stream().collect(Collectors.groupingBy(
                    outcome -> (outcome.kind() + " " + outcome.code().orElse("")).strip(), TreeMap::new,
                    Collectors.collectingAndThen(Collectors.counting(), String::valueOf))));
        }
        return played.first().inShort();
    }

    private static String counted(Map<String, String> counts) {
        return counts.entrySet().stream().map(count -> count.getValue() + " × " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
