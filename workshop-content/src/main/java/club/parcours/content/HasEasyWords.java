package club.parcours.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words of offices, and what to say instead: learners read their first hundreds of words. Hints for authors; our own book keeps to them. */
final class HasEasyWords implements Check {
    private static final Map<String, Map<Pattern, String>> HINTS = Map.of(
            "fr", hints("effectu\\p{L}+ = faire", "sollicit\\p{L}+ = demander", "afin (?:de|que)|en vue de = pour", "dispositifs? = aide",
                    "modalités? = façon", "procédures? = étapes", "problématiques? = problème", "au sein d\\p{L}* = dans", "ultérieur\\p{L}* = plus tard",
                    "préalable\\p{L}* = avant", "nécessit\\p{L}+ = il faut", "le cas échéant = si besoin", "mettre en œuvre = faire", "élabor\\p{L}+ = préparer",
                    "valoris\\p{L}+ = montrer", "bénéfici\\p{L}+ = avoir", "mobilis\\p{L}+ = utiliser", "notamment = par exemple", "acquéri\\p{L}+ = apprendre",
                    "par le biais de = avec", "dans le cadre de = pendant, pour", "susceptibles? = peut"),
            "en", hints("in order to = to", "obtain\\p{L}* = get", "prior to = before", "subsequent\\p{L}* = later", "utilis\\p{L}+ = use",
                    "endeavour\\p{L}* = try", "approximately = about", "regarding = about", "additional\\p{L}* = more", "sufficient\\p{L}* = enough",
                    "with regard to|in terms of = about"));

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        Map<Pattern, String> hints = HINTS.getOrDefault(source.language(), Map.of());
        boolean leaders = source.name().equals("guide") || HouseStyle.isForProfessionals(source, book);
        List<String> lines = leaders ? List.of() : source.rawLines();
        return IntStream.range(0, lines.size()).boxed().filter(at -> !lines.get(at).startsWith("check_note:"))
                .flatMap(at -> hints.entrySet().stream().flatMap(hint -> {
                    Matcher found = hint.getKey().matcher(lines.get(at));
                    return found.find() ? Stream.of(source.atLine(at + 1, "a hard word: " + found.group() + ". Rather: " + hint.getValue()))
                            : Stream.empty();
                }));
    }

    private static Map<Pattern, String> hints(String... lines) {
        return Stream.of(lines).map(line -> line.split(" = ")).collect(Collectors.toMap(
                parts -> Pattern.compile("(?iu)(?<!\\p{L})(?:" + parts[0] + ")(?!\\p{L})"), parts -> parts[1], (one, other) -> one,
                LinkedHashMap::new));
    }
}
