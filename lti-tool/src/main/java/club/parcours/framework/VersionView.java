package club.parcours.framework;

import club.parcours.curriculum.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A published version of a framework.
 *
 * @param label    by which claims name it: {@code CLUB-2}
 * @param number   from 1
 * @param language BCP 47, in which its words are written
 * @param terms    none where the framework is shown no more from this version on
 */
public record VersionView(UUID framework, String label, int number, String title, String language, Instant publishedAt,
        List<Term> terms) {

    /** Its name, in its language. */
    public Text name() {
        return text(title);
    }

    /** Words of it, in its language. */
    public Text text(String words) {
        return new Text(words, language);
    }

    /** What it calls a competence, if it says anything of it. */
    Optional<OwnTags> tags(String competence) {
        List<OwnTags.Tag> tags = terms.stream().filter(term -> term.competences().contains(competence))
                .map(term -> new OwnTags.Tag(term.code(), text(term.label()))).toList();
        return Optional.of(tags).filter(any -> !any.isEmpty()).map(any -> new OwnTags(label, name(), any));
    }
}
