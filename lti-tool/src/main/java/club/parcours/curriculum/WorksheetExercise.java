package club.parcours.curriculum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sheet to fill in, once or several times: a story, an action, a language, a level. What is filled in becomes an entry
 * of the portfolio.
 *
 * @param notice   to read before writing
 * @param script   what to do first, in order
 * @param done     said when as many are filled in as the exercise invites to
 * @param section  where its entries stand in the portfolio
 * @param entry    kind of its entries
 * @param aimed    how many it invites to fill in, at least 1
 * @param most     how many there can be
 * @param seconds  how long one speaks at most
 * @param subjects one sheet each, by the subject's id; without subjects the sheets are counted from 1
 * @param parts    what there is to fill in, in order
 */
public record WorksheetExercise(String id, String module, String icon, Text title, Text instruction, Prose help,
        int minutes, Optional<Text> notice, List<Item> script, Text done, String section, String entry, int aimed,
        int most, int seconds, List<Item> subjects, List<Part> parts) implements Exercise {

    private static final String EVIDENCE = "evidence";
    private static final int FEW = 3;
    private static final Set<String> TOLD = Set.of("voice", "photo", "document", "link", "link-title");

    /** @throws IllegalArgumentException if it invites to more than there can be, or a choice is for no subject */
    public WorksheetExercise {
        if (aimed > most) {
            throw new IllegalArgumentException("invites to " + aimed + " sheets and has room for " + most);
        }
        if (parts.stream().map(Part::id).anyMatch(TOLD::contains)) {
            throw new IllegalArgumentException("a part cannot be called " + TOLD
                    + ": that is what was told aloud, shown or brought");
        }
        List<String> known = subjects.stream().map(Item::id).toList();
        parts.stream().flatMap(part -> part.choices().stream()).flatMap(choice -> choice.subject().stream())
                .filter(subject -> !known.contains(subject)).findFirst().ifPresent(stranger -> {
                    throw new IllegalArgumentException("there is no subject " + stranger);
                });
    }

    @Override
    public Optional<String> records() {
        return Optional.of(entry);
    }

    @Override
    public Optional<String> feeds() {
        return Optional.of(section);
    }

    /** As a path has it that asks for less of it. */
    WorksheetExercise lessened(Portion.Task task) {
        return new WorksheetExercise(id, module, icon, task.title().orElse(title), task.instruction().orElse(instruction), help,
                task.minutes().orElse(minutes), notice, script, task.done().orElse(done), section, entry,
                task.aimed().orElse(aimed), most, seconds, subjects, parts);
    }

    /** Whether there is one sheet and no list of them. */
    public boolean single() {
        return most == 1 && subjects.isEmpty();
    }

    /** Whether there is anything to write, which may then be told aloud instead. */
    public boolean writes() {
        return parts.stream().anyMatch(part -> part.kind().written());
    }

    /** Whether its sheets are about what proves something: a paper or an address can come along then. */
    public boolean gathers() {
        return section.equals(EVIDENCE);
    }

    @Override
    public Optional<Item> subject(String sheet) {
        return subjects.stream().filter(item -> item.id().equals(sheet)).findFirst();
    }

    @Override
    public List<Filled> filled(Map<String, List<String>> fields) {
        List<Filled> all = new ArrayList<>();
        for (Part part : parts) {
            List<String> values = fields.getOrDefault(part.id(), List.of());
            List<Item> chosen = part.choices().stream().map(Choice::item).filter(item -> values.contains(item.id())).distinct()
                    .toList();
            List<String> written = part.kind().written() ? values.stream().filter(value -> !value.isBlank()).toList()
                    : List.of();
            if (!chosen.isEmpty() || !written.isEmpty()) {
                all.add(new Filled(part, chosen, written));
            }
        }
        return all;
    }

    /**
     * The choices of a part, those first that the verbs chosen in another part may show. Nothing if none of its choices can be
     * shown in that way.
     *
     * @param filled what was chosen, by part
     */
    public List<Suggested> suggested(Part part, Map<String, List<String>> filled) {
        List<Suggested> all = part.choices().stream().map(choice -> {
            String id = choice.item().id();
            List<Item> by = new ArrayList<>();
            List<Item> because = new ArrayList<>();
            parts.forEach(other -> other.choices().stream().filter(one -> one.shows().contains(id)).forEach(one -> {
                by.add(one.item());
                if (filled.getOrDefault(other.id(), List.of()).contains(one.item().id())) {
                    because.add(one.item());
                }
            }));
            return new Suggested(choice.item(), by, because, false);
        }).toList();
        List<Suggested> few = all.stream().filter(one -> !one.because().isEmpty())
                .sorted(Comparator.comparingInt((Suggested one) -> -one.because().size())).limit(FEW).toList();
        return all.stream().allMatch(one -> one.by().isEmpty()) ? List.of()
                : Stream.concat(few.stream().map(one -> new Suggested(one.item(), one.by(), one.because(), true)),
                        all.stream().filter(one -> !few.contains(one))).toList();
    }

    /** Whether one can ask to be reminded of its sheets. */
    public boolean reminds() {
        return parts.stream().flatMap(part -> part.choices().stream()).anyMatch(choice -> choice.remind().isPresent());
    }

    /**
     * From which day on its author is reminded of a sheet, if they asked for that and it is not settled.
     *
     * @param filled  what was filled in, by part
     * @param written when
     */
    public Optional<LocalDate> reminder(Map<String, List<String>> filled, LocalDate written) {
        List<Choice> chosen = parts.stream().flatMap(part -> part.choices().stream()
                .filter(choice -> filled.getOrDefault(part.id(), List.of()).contains(choice.item().id()))).toList();
        return chosen.stream().anyMatch(Choice::settles) ? Optional.empty()
                : chosen.stream().flatMap(choice -> choice.remind().stream()).findFirst().map(written::plusDays);
    }

    /** How one part is filled in. */
    public enum Kind {
        /** A few words. */
        LINE,
        /** Some lines. */
        TEXT,
        /** One of the choices. */
        ONE,
        /** Some of the choices. */
        MANY;

        /** Whether it is written, not chosen. */
        public boolean written() {
            return this == LINE || this == TEXT;
        }
    }

    /**
     * One thing to fill in.
     *
     * @param longest   longest text, in characters; 0 where nothing is written
     * @param least     fewest choices; of what is written, 1 if it may not be left out
     * @param most      most choices
     * @param fromLevel the level from which it may not be left out, if the sheet asks for one
     * @param starters  beginnings of sentences one may pick up
     */
    public record Part(String id, Kind kind, Optional<String> icon, Text label, Optional<Text> hint, int longest, int least,
            int most, Optional<Integer> fromLevel, List<Item> starters, List<Choice> choices) {

        /** The choices there are for the subject of a sheet. */
        public List<Item> choices(String sheet) {
            return choices.stream().filter(choice -> choice.subject().map(sheet::equals).orElse(true)).map(Choice::item)
                    .toList();
        }
    }

    /**
     * Something to choose.
     *
     * @param subject the only subject it is for, if it is for one alone
     * @param shows   choices of another part that whoever chooses this may choose as well
     * @param remind  after how many days whoever chooses this is reminded of the sheet, if it asks for that
     * @param settles whether nobody is reminded of a sheet where this is chosen
     */
    public record Choice(Item item, Optional<String> subject, Set<String> shows, Optional<Integer> remind, boolean settles) {
        public Choice(Item item, Optional<String> subject, Set<String> shows) {
            this(item, subject, shows, Optional.empty(), false);
        }

        public Choice(Item item, Optional<String> subject) {
            this(item, subject, Set.of());
        }
    }

    /**
     * A choice, and what else was chosen that may show it.
     *
     * @param by      all that may show it
     * @param because those of them that were chosen
     * @param first   whether it is among the few that are suggested
     */
    public record Suggested(Item item, List<Item> by, List<Item> because, boolean first) {}

    /** A part as it was filled in: what was chosen of the list, or what was written. */
    public record Filled(Part part, List<Item> chosen, List<String> written) {}
}
