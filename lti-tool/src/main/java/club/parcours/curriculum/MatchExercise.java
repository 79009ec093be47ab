package club.parcours.curriculum;

import club.parcours.curriculum.SortExercise.Card;
import club.parcours.curriculum.WorksheetExercise.Choice;
import club.parcours.curriculum.WorksheetExercise.Filled;
import club.parcours.curriculum.WorksheetExercise.Kind;
import club.parcours.curriculum.WorksheetExercise.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Choose a pack, then find the picture for each of its phrases. A finished pack is an entry of the portfolio, with the phrases
 * that were found.
 *
 * @param question asked for each phrase
 * @param agreed   opens the reply when the chosen picture is the phrase's
 * @param also     opens the reply otherwise; the phrase's picture follows it
 * @param done     said after the last phrase of a pack
 * @param kept     over the phrases in the portfolio
 * @param section  where its entries stand in the portfolio
 * @param entry    kind of its entries
 */
public record MatchExercise(String id, String module, String icon, Text title, Text instruction, Prose help, int minutes,
        Text question, Text agreed, Text also, Text done, Text kept, String section, String entry,
        List<Pack> packs) implements Exercise {
    /** The field of an entry that names its phrases. */
    public static final String PHRASES = "phrases";

    /** Phrases that belong together. @param item its name and picture */
    public record Pack(Item item, List<Pair> pairs) {}

    /**
     * A phrase and the situation in which it is said.
     *
     * @param id     never changes; unique in the exercise
     * @param icon   the picture of the situation
     * @param phrase to be learned as it is, so it is not translated
     * @param scene  the situation in a few words
     */
    public record Pair(String id, String icon, Text phrase, Text scene, Text feedback) {}

    @Override
    public Optional<String> records() {
        return Optional.of(entry);
    }

    @Override
    public Optional<String> feeds() {
        return Optional.of(section);
    }

    @Override
    public Optional<Item> subject(String sheet) {
        return packs.stream().map(Pack::item).filter(item -> item.id().equals(sheet)).findFirst();
    }

    @Override
    public List<Filled> filled(Map<String, List<String>> fields) {
        List<String> found = fields.getOrDefault(PHRASES, List.of());
        List<Item> phrases = packs.stream().flatMap(pack -> pack.pairs().stream()).filter(pair -> found.contains(pair.id()))
                .map(pair -> new Item(pair.id(), Optional.of(pair.icon()), pair.phrase())).toList();
        return phrases.isEmpty() ? List.of() : List.of(new Filled(new Part(PHRASES, Kind.MANY, Optional.of(icon), kept,
                Optional.empty(), 0, 0, phrases.size(), Optional.empty(), List.of(), phrases.stream()
                        .map(item -> new Choice(item, Optional.empty())).toList()), phrases, List.of()));
    }

    /** The pack as a card game: a card for each phrase, a box for each picture. */
    public Optional<SortExercise> game(String pack) {
        return packs.stream().filter(one -> one.item().id().equals(pack)).findFirst().map(this::game);
    }

    /** All packs as card games, in the order to show. */
    public List<SortExercise> games() {
        return packs.stream().map(this::game).toList();
    }

    /** The game in which this phrase is a card. */
    public Optional<SortExercise> gameOf(String pair) {
        return packs.stream().filter(pack -> pack.pairs().stream().anyMatch(one -> one.id().equals(pair))).findFirst()
                .map(this::game);
    }

    private SortExercise game(Pack pack) {
        List<Item> pictures = new ArrayList<>(pack.pairs().stream()
                .map(pair -> new Item(pair.id(), Optional.of(pair.icon()), pair.scene())).toList());
        // another order than the phrases have, and the same for everybody
        pictures.sort(Comparator.comparingInt(picture -> Integer.reverse(picture.id().hashCode())));
        return new SortExercise(id, module, icon, title, instruction, help, minutes, question, agreed, also, done, pictures,
                pack.pairs().stream().map(pair -> new Card(pair.id(), Optional.empty(), pair.phrase(), Set.of(pair.id()),
                        pair.feedback(), Optional.empty())).toList(),
                Optional.of(new Keeping(section, entry, Optional.empty())), Optional.of(pack.item()));
    }
}
