package club.parcours.milestone;

import club.parcours.competence.KeptClaim;
import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.Depth;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.PortfolioView;
import club.parcours.portfolio.StepView;
import club.parcours.portfolio.ToldStep;
import club.parcours.portfolio.Visibility;
import club.parcours.portfolio.When;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counted for a milestone at one moment, as it is kept.
 *
 * @param claims what the entries show, with what those said who were asked; nothing in copies of before there was any
 */
record Frozen(List<Step> steps, List<Piece> entries, List<KeptClaim> claims) {
    static final Frozen NOTHING = new Frozen(List.of(), List.of(), List.of());

    /** What is told later may have more in it than what is read here. */
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Pattern FILE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    Frozen {
        claims = Optional.ofNullable(claims).orElse(List.of());
    }

    record Step(String id, String kind, String time, @Nullable Integer year, String title, @Nullable String place,
            List<String> verbs, boolean proud, boolean kept, String language, Map<String, UUID> files) {
        /** Copies of before steps could be told name no files. */
        Step {
            files = Optional.ofNullable(files).orElse(Map.of());
        }
    }

    record Piece(String id, String section, String kind, String text, @Nullable String choice, String author, String depth,
            String language, String room, String reference, String writtenAt, Map<String, List<String>> fields) {}

    static Frozen of(PortfolioView all, MilestonePlan plan) {
        PortfolioView counts = counting(all, plan);
        return new Frozen(counts.steps().stream().map(Frozen::step).toList(),
                counts.entries().stream().map(Frozen::piece).toList(), List.of());
    }

    /** What of a portfolio counts for this milestone. */
    static PortfolioView counting(PortfolioView all, MilestonePlan plan) {
        Set<String> kinds = plan.criteria().stream().flatMap(one -> one.kinds().stream()).collect(Collectors.toSet());
        boolean path = plan.criteria().stream().map(Criterion::measure)
                .anyMatch(measure -> measure.equals("steps") || measure.endsWith("-steps") || measure.startsWith("step-"));
        return new PortfolioView(path ? all.steps() : List.of(),
                all.entries().stream().filter(entry -> kinds.contains(entry.kind())).toList());
    }

    Frozen with(List<KeptClaim> shown) {
        return new Frozen(steps, entries, shown);
    }

    /** The entries that are in it. */
    List<UUID> pieces() {
        return entries.stream().map(Piece::id).map(UUID::fromString).toList();
    }

    /** The steps and entries that are in it. */
    List<UUID> items() {
        return Stream.concat(steps.stream().map(Step::id).map(UUID::fromString), pieces().stream()).toList();
    }

    static Frozen ofJson(String json) {
        try {
            return JSON.readValue(json, Frozen.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored copy cannot be read", broken);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ids of voices, photos and papers; the fields of a sheet may have such a name, too. */
    List<UUID> files() {
        Stream<UUID> ofEntries = entries.stream().flatMap(entry -> EntryView.FILES.stream()
                        .flatMap(kind -> entry.fields().getOrDefault(kind, List.of()).stream()))
                .filter(id -> FILE.matcher(id).matches()).map(UUID::fromString);
        return Stream.concat(steps.stream().flatMap(step -> step.files().values().stream()), ofEntries).distinct().toList();
    }

    PortfolioView portfolio() {
        return new PortfolioView(steps.stream().map(Frozen::thawed).toList(), entries.stream().map(Frozen::thawed).toList());
    }

    private static Step step(StepView step) {
        ToldStep told = step.told();
        return new Step(step.id().toString(), told.kind(), told.when().time(), told.when().year().orElse(null), told.title(),
                told.place().orElse(null), told.verbs(), told.proud(), told.kept(), told.language(), told.files());
    }

    private static StepView thawed(Step step) {
        return new StepView(UUID.fromString(step.id()), 0, new ToldStep(step.kind(),
                new When(step.time(), Optional.ofNullable(step.year())), step.title(), Optional.ofNullable(step.place()),
                step.verbs(), step.proud(), step.kept(), true, step.language(), step.files()), new Origin(Reviews.ROOM, step.id()));
    }

    private static Piece piece(EntryView entry) {
        return new Piece(entry.id().toString(), entry.section(), entry.kind(), entry.text(), entry.choice().orElse(null),
                entry.author().name(), entry.depth().name(), entry.language(), entry.origin().room(),
                entry.origin().reference(), entry.writtenAt().toString(), entry.fields());
    }

    private static EntryView thawed(Piece piece) {
        return new EntryView(UUID.fromString(piece.id()), 0, piece.section(), piece.kind(), piece.text(),
                Optional.ofNullable(piece.choice()), Author.valueOf(piece.author()), Depth.valueOf(piece.depth()),
                piece.language(), Visibility.FACILITATOR, new Origin(piece.room(), piece.reference()),
                Instant.parse(piece.writtenAt()), piece.fields());
    }
}
