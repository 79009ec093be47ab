package club.parcours.milestone;

import club.parcours.competence.StandingClaim;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The competences that a rule asks for.
 *
 * @param many  how many of them
 * @param level on which level at least
 * @param views who must see it so: their owner and those who run the course by a level, a peer by answering
 * @param named which competences count; none for all
 */
record ClaimsAsked(int many, int level, Set<View> views, Set<String> named) {
    private static final String NONE = "-";

    /** From where one looks at a claim. */
    enum View {
        SELF,
        PEER,
        FACILITATOR;

        /** As the end of message keys, and in forms. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it is kept: {@code 2 3 self,peer C01,C05}. */
    String text() {
        return many + " " + level + " " + views.stream().map(View::word).sorted().collect(Collectors.joining(",")) + " "
                + (named.isEmpty() ? NONE : String.join(",", named));
    }

    /** Reads what {@link #text} wrote; nothing out of nothing. */
    static Optional<ClaimsAsked> of(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty()).map(any -> any.split(" ")).map(part -> new ClaimsAsked(
                Integer.parseInt(part[0]), Integer.parseInt(part[1]), views(List.of(part[2].split(","))),
                part[3].equals(NONE) ? Set.of() : new LinkedHashSet<>(List.of(part[3].split(",")))));
    }

    /** Those of these words that are a view. */
    static Set<View> views(Collection<String> words) {
        return Arrays.stream(View.values()).filter(view -> words.contains(view.word()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(View.class)));
    }

    /** The competences that are as it asks. */
    Set<String> met(List<StandingClaim> claims) {
        return claims.stream().filter(this::meets).map(StandingClaim::competence).collect(Collectors.toSet());
    }

    /** The same, without what those say who run the course: all that a learner can bring about. */
    ClaimsAsked withoutFacilitator() {
        return new ClaimsAsked(many, level, views.stream().filter(view -> view != View.FACILITATOR).collect(Collectors.toSet()),
                named);
    }

    private boolean meets(StandingClaim claim) {
        return (named.isEmpty() || named.contains(claim.competence())) && views.stream().allMatch(view -> switch (view) {
            case SELF -> claim.selfLevel() >= level;
            case PEER -> claim.peer();
            case FACILITATOR -> claim.confirmed().filter(confirmed -> confirmed >= level).isPresent();
        });
    }
}
