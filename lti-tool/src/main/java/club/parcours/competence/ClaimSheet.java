package club.parcours.competence;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.Text;
import club.parcours.framework.OwnTags;
import club.parcours.portfolio.Line;
import club.parcours.web.Aloud.Labelled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A competence with what is claimed of it, in the curriculum's words.
 *
 * @param claim    empty while nothing is
 * @param steps    the five levels, lowest first
 * @param proofs   what shows it
 * @param peers    what those say who were asked
 * @param asked    those who have not answered
 * @param leaders  what those say who run the course
 * @param tags     what others call what it is about
 * @param ownTags  what the organisation's own frameworks call it
 * @param contexts where something may have happened
 * @param unproven whether the level that was confirmed last is more than what is seen here shows
 * @param earlier  levels that stood before others took their place, the latest first
 */
public record ClaimSheet(Competence competence, Optional<ClaimView> claim, List<Step> steps, List<ProofLine> proofs,
        List<Voice> peers, List<Voice> asked, List<Voice> leaders, List<Framework.Tagged> tags, List<OwnTags> ownTags,
        List<Item> contexts, boolean unproven, List<Earlier> earlier) {

    /** The level its owner says, if they say one. */
    public Optional<Step> self() {
        return claim.map(ClaimView::selfLevel).flatMap(this::step);
    }

    /** The level that was confirmed last. */
    public Optional<Step> confirmed() {
        return claim.flatMap(ClaimView::confirmedLevel).flatMap(this::step);
    }

    /** What three say of it, side by side. */
    public SaidView said() {
        return new SaidView(competence, self(), claim.map(ClaimView::saidAt), peers, leaders, tags, ownTags,
                Optional.empty(), unproven, claim.flatMap(ClaimView::words));
    }

    private Optional<Step> step(int number) {
        return steps.stream().filter(step -> step.level().number() == number).findFirst();
    }

    /** A level with what a person does on it. */
    public record Step(Framework.Level level, Text statement) implements Labelled {
        @Override
        public String id() {
            return String.valueOf(level.number());
        }

        @Override
        public Text label() {
            return statement;
        }
    }

    /** Something that shows the claim. @param context id of where it happened; empty if that was not said */
    public record ProofLine(Line line, String context, Optional<Item> place) {}

    /**
     * What somebody says.
     *
     * @param name  what to call them; empty once they are gone
     * @param mine  whether it is the reader's
     * @param step  what they confirm; of whoever was asked, of which they speak
     * @param recording file in which they say it
     * @param at    when they said it, or were asked
     */
    public record Voice(String id, Optional<String> name, boolean mine, Instant at, List<Reply> replies,
            Optional<Step> step, Optional<String> words, Optional<String> recording) {
        @Override
        public String toString() {
            return "Voice[" + id + "]";
        }
    }

    /**
     * A level that stood once.
     *
     * @param own    whether its owner said it; else those who run the course confirmed it
     * @param reason why a lower one took its place
     * @param words  what stood beside it
     */
    public record Earlier(boolean own, int level, Instant saidAt, Instant until, Optional<String> reason,
            Optional<String> words) {
        @Override
        public String toString() {
            return "Earlier[" + level + "]";
        }
    }

    /** An answer to a question. */
    public record Reply(Item question, Item answer) {}
}
