package club.parcours.curriculum;

import club.parcours.web.Aloud.Labelled;
import java.util.List;
import java.util.Optional;

/**
 * The competences a person can claim and the scale they are placed on.
 *
 * @param id           stored beside every claim: {@code BOUSSOLE}
 * @param version      stored beside it: {@code BOUSSOLE-1}
 * @param scale        the five levels, lowest first
 * @param storyEntries kinds of entries of a portfolio that are a whole story
 * @param confirmedBy  ids of choices by which a person says that somebody confirms what they tell
 * @param contexts     where something may have happened
 * @param questions    what somebody who knows the person is asked
 * @param neighbours   frameworks of others, the one the terms of the second became first
 */
public record Framework(String id, String version, List<Level> scale, List<Competence> competences,
        List<String> storyEntries, List<String> confirmedBy, List<Item> contexts, List<Question> questions,
        List<Neighbour> neighbours) {

    /** Id of a level wherever one is chosen: {@code L3}. */
    public static String levelId(int number) {
        return "L" + number;
    }

    /** The number of the level with this id. Empty if it is none. */
    public static Optional<Integer> levelNumber(String id) {
        return Optional.of(id).filter(one -> one.matches("L[1-5]")).map(one -> one.charAt(1) - '0');
    }

    /** Whether this is the id of a level, and not of a lower one. */
    public static boolean isLevelFrom(String id, int number) {
        return levelNumber(id).filter(level -> level >= number).isPresent();
    }

    public Optional<Competence> competence(String id) {
        return competences.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Level> level(int number) {
        return scale.stream().filter(one -> one.number() == number).findFirst();
    }

    /** What others call what a competence is about, framework by framework. */
    public List<Tagged> tags(Competence competence) {
        return neighbours.stream().map(neighbour -> new Tagged(neighbour, neighbour.terms().stream()
                        .filter(term -> competence.tags().contains(term.id())
                                || term.became().stream().anyMatch(competence.tags()::contains)).toList()))
                .filter(tagged -> !tagged.terms().isEmpty()).toList();
    }

    /**
     * One level of the scale.
     *
     * @param number   1 to 5
     * @param evidence what it takes to be placed there
     * @param rule     the same, to be counted
     */
    public record Level(int number, Text label, Text evidence, Rule rule) {
    }

    /**
     * What it takes to be placed on a level, beside one's own word.
     *
     * @param examples  how many examples, of whatever kind
     * @param stories   how many whole stories
     * @param places    in how many different places those happened
     * @param confirmed how many confirmations
     */
    public record Rule(int examples, int stories, int places, int confirmed) {
    }

    /** One question with its answers. */
    public record Question(Item item, List<Answer> answers) {
    }

    /** One answer. @param confirms whether who gives it confirms what the person claims */
    public record Answer(Item item, boolean confirms) implements Labelled {
        @Override
        public String id() {
            return item.id();
        }

        @Override
        public Text label() {
            return item.label();
        }
    }

    /** A framework of others. @param version to keep with what refers to it: {@code KC2018} */
    public record Neighbour(String id, String version, Text title, List<Term> terms) {
    }

    /** One term. @param became the terms of the first neighbour that took its place */
    public record Term(String id, Text label, List<String> became) {
    }

    /** The terms of a neighbour that speak of one competence. */
    public record Tagged(Neighbour neighbour, List<Term> terms) {
    }
}
