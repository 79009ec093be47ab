package club.parcours.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An entry, or a step, as it was told before; see {@link NewEntry} and {@link ToldStep}. */
public record EditionView(UUID entry, String text, Optional<String> choice, String language, Instant writtenAt,
        Map<String, List<String>> fields) {

    /** The step of today with the words of then, as {@link #in(EntryView)}. */
    StepView in(StepView now) {
        return new StepView(now.id(), now.version(), ToldStep.of(text, fields, language), now.origin());
    }

    /** The entry of today with the words of then. Files are not in it: those that were taken away are gone. */
    EntryView in(EntryView now) {
        return new EntryView(now.id(), now.version(), now.section(), now.kind(), text, choice, now.author(),
                Depth.of(text, fields), language, now.visibility(), now.origin(), writtenAt, fields).withoutFiles();
    }
}
