package club.parcours.milestone;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.portfolio.PlainText;
import club.parcours.privacy.PersonSeal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a facilitator sends about a submission, as it was typed.
 *
 * @param seen     the last decision they had before their eyes, if there was one
 * @param decision empty if none was chosen
 * @param again    ids of the lines of the checklist to look at again
 * @param voice    a file of theirs
 * @param reason   why an earlier decision is corrected
 */
public record Verdict(Optional<UUID> seen, Optional<Decision> decision, Set<Reply> replies, List<String> again, String advice,
        Optional<UUID> voice, String reason) {
    static final Verdict BLANK =
            new Verdict(Optional.empty(), Optional.empty(), Set.of(), List.of(), "", Optional.empty(), "");

    boolean advises() {
        return !replies.isEmpty() || !again.isEmpty() || !advice.isEmpty() || voice.isPresent();
    }

    /**
     * The same as it can be taken.
     *
     * @param lines      ids of the checklist's
     * @param mustReason whether it takes a reason
     * @param theirs     whether a file is of whoever decides
     * @throws Invalid for the fields {@code decision}, {@code advice}, {@code reason}, {@code file}
     */
    Verdict checked(List<String> lines, boolean mustReason, Predicate<UUID> theirs) {
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        PlainText said = PlainText.of(advice);
        PlainText because = PlainText.of(reason);
        Verdict clean = new Verdict(seen, decision, replies, among(lines).again(), said.value(), voice, because.value());
        if (decision.isEmpty()) {
            wrong.put("decision", new Invalid.Message("milestone.review.choose"));
        } else if (decision.get() != Decision.REACHED && !clean.advises()) {
            wrong.put("advice", new Invalid.Message("milestone.review.advice-missing"));
        }
        if (mustReason && because.isEmpty()) {
            wrong.put("reason", new Invalid.Message("milestone.review.reason-missing"));
        }
        Map.of("advice", said, "reason", because).forEach((field, text) -> {
            if (text.length() > Reviews.LONGEST) {
                wrong.put(field, new Invalid.Message("milestone.review.too-long", text.length(), Reviews.LONGEST));
            }
        });
        if (voice.isPresent() && !theirs.test(voice.get())) {
            wrong.put("file", new Invalid.Message("milestone.review.voice-gone"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return clean;
    }

    /** The same with those of the lines to look at again that are these. */
    Verdict among(List<String> lines) {
        return new Verdict(seen, decision, replies, again.stream().filter(lines::contains).toList(), advice, voice, reason);
    }

    /** Whether the last of these decisions is the same, sent twice: by the same person, after the same decision. */
    boolean repeats(List<Judgement> made, PersonId judge, PersonSeal seal) {
        Judgement last = made.get(made.size() - 1);
        Optional<UUID> earlier = made.size() == 1 ? Optional.empty() : Optional.of(made.get(made.size() - 2).id());
        return seen.equals(earlier) && last.judge().filter(judge::equals).isPresent() && last.says(this, seal);
    }

    /** The same where nothing else can be decided. */
    Verdict only(Decision possible) {
        return new Verdict(seen, decision.filter(possible::equals), replies, again, advice, voice, reason);
    }

    /** The file as a form holds it. */
    public String heard() {
        return voice.map(UUID::toString).orElse("");
    }

    @Override
    public String toString() {
        return "Verdict[" + decision + "]";
    }
}
