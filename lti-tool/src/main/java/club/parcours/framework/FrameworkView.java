package club.parcours.framework;

import club.parcours.curriculum.Competence;
import club.parcours.web.Language;
import java.util.List;

/**
 * The draft of a framework with its forms, for the organisation's referents.
 *
 * @param naming      what stands in the form of its name
 * @param was         code of the entry that is changed; empty text for a new one
 * @param term        what stands in the form of an entry
 * @param table       what stands in the form of a table
 * @param alone       whether nothing but the table is to stay
 * @param wrong       what cannot be taken of it, line by line
 * @param competences to choose from
 * @param languages   to choose from
 * @param most        entries that there may be
 * @param overtaken   somebody else changed the draft meanwhile
 */
public record FrameworkView(DraftView framework, Naming naming, String was, Term term, String table, boolean alone,
        List<WrongLine> wrong, List<Competence> competences, List<Language> languages, int most, boolean overtaken) {

    FrameworkView with(Naming typed) {
        return new FrameworkView(framework, typed, was, term, table, alone, wrong, competences, languages, most, overtaken);
    }

    FrameworkView with(String code, Term typed) {
        return new FrameworkView(framework, naming, code, typed, table, alone, wrong, competences, languages, most, overtaken);
    }

    FrameworkView with(String pasted, boolean only, List<WrongLine> lines) {
        return new FrameworkView(framework, naming, was, term, pasted, only, lines, competences, languages, most, overtaken);
    }

    FrameworkView afterAnother() {
        return new FrameworkView(framework, naming, was, term, table, alone, wrong, competences, languages, most, true);
    }
}
