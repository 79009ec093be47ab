package club.parcours.content;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Nobody is asked for nationality, status, religion, health or where they come from, in no question and on no part of a sheet. What
 * an employer asks in the module about rights stands in quotation marks; professionals may speak of it among themselves.
 */
final class AsksNothingPrivate implements Check {
    private static final Map<String, Pattern> PRIVATE = Map.of(
            "fr", words("nationalit\\p{L}*|(?:titres?|cartes?) de séjour|papiers? d’identité|statuts?|religi\\p{L}*|croyances?|santé|malad\\p{L}*"
                    + "|handicap\\p{L}*|enceintes?|grossesses?|asile|réfugié\\p{L}*|origines?|ethni\\p{L}*|date de naissance"
                    + "|pays natal|raisons? d[eu] (?:ton|ta|votre)? ?départ"),
            "en", words("nationalit\\p{L}*|residence (?:permit|card)s?|identity papers?|(?:legal|immigration) status|religi\\p{L}*|faith|health"
                    + "|ill|illness\\p{L}*|disab\\p{L}*|pregnan\\p{L}*|asylum|refugees?|origins?|ethnic\\p{L}*|date of birth|home country"
                    + "|reasons? for leaving"));
    /** What is asked, wherever it stands. */
    private static final Set<String> ASKS = Set.of("instruction", "question", "prompt");
    /** What is asked, where it stands in one of the lists below. */
    private static final Set<String> NAMES = Set.of("label", "hint");
    private static final Set<String> LISTS = Set.of("parts", "questions", "starters", "script", "subjects", "steps");

    private static final String RIGHTS = "09-rights/";
    private static final Pattern QUOTED = Pattern.compile("«[^»]*»|“[^”]*”");

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        Pattern wrong = PRIVATE.get(source.language());
        boolean amongLeaders = source.name().equals("guide") || HouseStyle.isForProfessionals(source, book);
        return wrong == null || amongLeaders || source.broken().isPresent() ? Stream.empty()
                : asked(source.front(), false).flatMap(text -> finding(source, text, wrong));
    }

    private static Stream<JsonNode> asked(JsonNode node, boolean listed) {
        if (node.isArray()) {
            return node.valueStream().flatMap(one -> asked(one, listed));
        }
        return node.propertyStream().flatMap(property -> {
            String key = property.getKey().replaceFirst(SaysItPlainly.END + "$", "");
            boolean asks = ASKS.contains(key) || listed && NAMES.contains(key);
            return property.getValue().isString() ? Stream.of(property.getValue()).filter(text -> asks)
                    : asked(property.getValue(), listed || LISTS.contains(key));
        });
    }

    private static Stream<Finding> finding(Source source, JsonNode text, Pattern wrong) {
        String said = source.path().startsWith(RIGHTS) ? QUOTED.matcher(text.asString()).replaceAll("") : text.asString();
        Matcher found = wrong.matcher(said);
        return found.find() ? Stream.of(source.at(text, "nobody is asked for this: " + found.group())) : Stream.empty();
    }

    private static Pattern words(String any) {
        return Pattern.compile("(?iu)(?<!\\p{L})(?:" + any + ")(?!\\p{L})");
    }
}
