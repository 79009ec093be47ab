package club.parcours.folder;

import club.parcours.competence.ClaimView;
import club.parcours.competence.OpinionView;
import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Text;
import club.parcours.exercise.State;
import club.parcours.folder.Folder.Cell;
import club.parcours.folder.Folder.Part;
import club.parcours.gradebook.TransferState;
import club.parcours.gradebook.TransferView;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.JudgementView;
import club.parcours.milestone.MilestoneView;
import club.parcours.milestone.SubmissionView;
import club.parcours.web.Messages;
import club.parcours.web.When;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts what is known into the tables of a folder, in the language of whoever makes it; in French where that one has no words for
 * it, or runs from right to left: the renderer lays the columns of a table from left to right only.
 */
final class Filing {
    private static final String FALLBACK = "fr";

    private final Messages messages;
    private final String language;
    private final ZoneId zone;
    private final When when;
    private final Framework framework;

    Filing(Messages messages, Viewer viewer, Framework framework) {
        this.messages = messages;
        this.language = messages.has(viewer.language(), "folder.title") && messages.direction(viewer.language()).equals("ltr")
                ? viewer.language() : FALLBACK;
        this.zone = viewer.zone();
        this.when = new When(Locale.forLanguageTag(language), zone);
        this.framework = framework;
    }

    Folder folder(String name, List<String> facts, List<Part> parts) {
        return new Folder(language, say("folder.title"), say("folder.contents"), name, facts,
                List.of(say("folder.without"), say("folder.self")), parts);
    }

    List<String> facts(String organisation, String course, Instant now, String maker) {
        return Stream.of(organisation, course, say("folder.made", when.at(now), maker)).filter(fact -> !fact.isEmpty()).toList();
    }

    /** Each exercise of the course, how far it is, and since when. */
    Part work(List<Module> modules, Map<String, State> states, Map<String, Instant> days) {
        return part("work", modules.stream().flatMap(module -> module.exercises().stream()
                .map(exercise -> worked(module, exercise, states.getOrDefault(exercise.id(), State.OPEN),
                        Optional.ofNullable(days.get(exercise.id()))))).toList(), "module", "exercise", "state", "day");
    }

    private List<Cell> worked(Module module, Exercise exercise, State state, Optional<Instant> day) {
        return List.of(words(module.title()), words(exercise.title()),
                word("folder.state." + state.name().toLowerCase(Locale.ROOT)), day(day.filter(at -> state.settled())));
    }

    /** Points, by which rule, and what the LMS was told last. */
    Part milestones(List<MilestoneView> all) {
        return part("milestones", all.stream().map(one -> List.of(words(one.plan().title()),
                points(one.points(), one.plan().points()), day(one.reachedAt()),
                one.rule() == 0 ? word("folder.rule.plan") : word("folder.rule.own", one.rule()),
                told(one).map(this::sent).orElse(Cell.NONE),
                day(told(one).filter(way -> way.state() == TransferState.SENT).map(TransferView::at)))).toList(), "milestone", "points", "reached", "rule", "sent", "sent-at");
    }

    /** What became of the milestone's own points; those of the whole path say nothing of one milestone. */
    private static Optional<TransferView> told(MilestoneView one) {
        return one.transfer().filter(way -> !way.wholePath());
    }

    private Cell sent(TransferView transfer) {
        return switch (transfer.state()) {
            case SENT -> Cell.of(plain(transfer.points()) + " / " + plain(transfer.maximum()), "");
            case SUPERSEDED -> word("folder.sent.other");
            case WAITING -> word("folder.sent.waiting");
            case PARKED -> word("folder.sent.not");
        };
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    /** What three say of each competence that is shown, each with its day; of fellows only how many they are. */
    Part views(List<ClaimView> claims, Map<PersonId, String> leaders) {
        return part("views", claims.stream()
                .flatMap(claim -> framework.competence(claim.competence()).map(known -> viewed(known, claim, leaders)).stream())
                .toList(), "competence", "self", "self-at", "peers", "peers-at", "leader", "leader-at", "by");
    }

    private List<Cell> viewed(Competence competence, ClaimView claim, Map<PersonId, String> leaders) {
        Optional<OpinionView> confirmed = latest(claim.confirmations());
        return List.of(words(competence.title()), level(claim.selfLevel()), day(Optional.of(claim.saidAt())),
                number(claim.peers().size()), day(latest(claim.peers()).flatMap(OpinionView::givenAt)),
                confirmed.flatMap(OpinionView::level).map(this::level).orElse(Cell.NONE),
                day(confirmed.flatMap(OpinionView::givenAt)),
                Cell.of(confirmed.flatMap(OpinionView::by).map(leaders::get).orElse(""), ""));
    }

    private static Optional<OpinionView> latest(List<OpinionView> opinions) {
        return opinions.stream().max(Comparator.comparing(one -> one.givenAt().orElseThrow()));
    }

    /** Everything that was submitted and is still there, oldest first, with every decision about it. */
    Part decisions(List<MilestoneView> all, Map<String, List<SubmissionView>> decided) {
        return part("decisions", all.stream().flatMap(milestone -> decided.getOrDefault(milestone.plan().id(), List.of()).stream()
                .flatMap(one -> decided(milestone.plan().title(), one))).toList(),
                "milestone", "version", "version-at", "decision", "decision-at", "by");
    }

    private Stream<List<Cell>> decided(Text title, SubmissionView one) {
        Function<List<Cell>, List<Cell>> row = decision -> Stream.concat(Stream.of(words(title), number(one.attempt()),
                day(Optional.of(one.at()))), decision.stream()).toList();
        return one.judgements().isEmpty()
                ? Stream.of(row.apply(List.of(word("folder.waits"), Cell.NONE, Cell.NONE)))
                : one.judgements().stream().map(judgement -> row.apply(judged(judgement)));
    }

    private List<Cell> judged(JudgementView judgement) {
        String said = say("folder.decision." + judgement.decision().word());
        return List.of(Cell.of(judgement.reason().isPresent() ? say("folder.corrected", said) : said, language),
                day(Optional.of(judgement.at())), Cell.of(judgement.judge().orElse(""), ""));
    }

    private Part part(String id, List<List<Cell>> rows, String... columns) {
        return new Part(id, say("folder.part." + id), Arrays.stream(columns).map(column -> say("folder.column." + column)).toList(),
                rows, say("folder.nothing"));
    }

    private Cell level(int number) {
        return framework.level(number).map(step -> Cell.of(number + " · " + step.label().value(), step.label().language()))
                .orElseGet(() -> number(number));
    }

    private Cell points(int points, int of) {
        return Cell.of(points + " / " + of, "");
    }

    private static Cell number(int number) {
        return Cell.of(String.valueOf(number), "");
    }

    private static Cell words(Text text) {
        return Cell.of(text.value(), text.language());
    }

    private Cell word(String key, Object... arguments) {
        return Cell.of(say(key, arguments), language);
    }

    private Cell day(Optional<Instant> at) {
        return at.map(day -> new Cell(when.day(day), language, day.atZone(zone).toLocalDate().toString()))
                .orElse(Cell.NONE);
    }

    private String say(String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }
}
