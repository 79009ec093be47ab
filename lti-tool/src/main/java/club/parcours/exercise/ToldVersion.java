package club.parcours.exercise;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.curriculum.WorksheetExercise.Filled;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.WebLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of two versions of an answer, to be read beside the other.
 *
 * @param text   of a reflection, else empty
 * @param chosen qualities of the book
 * @param own    qualities in own words
 * @param filled the parts of a sheet
 * @param files  ids of what was said, shown and brought, by what it is
 * @param link   an address that came along, else empty
 * @param resent what to send to hand in this one
 */
public record ToldVersion(String text, List<Item> chosen, List<String> own, List<Filled> filled, Map<String, String> files,
        String link, Sheet resent) {

    static ToldVersion of(Exercise exercise, Sheet told) {
        List<Item> chosen = exercise instanceof QualitiesExercise qualities
                ? qualities.qualities().stream().filter(one -> told.has(HeardQualities.CHOICE, one.id())).toList() : List.of();
        return new ToldVersion(told.first(Written.TEXT), chosen,
                told.all(HeardQualities.OWN).stream().filter(word -> !word.isBlank()).toList(), List.of(), files(told, ""), "", told);
    }

    static ToldVersion of(WorksheetExercise exercise, String sheet, Sheet told) {
        String prefix = sheet + ".";
        Map<String, List<String>> parts = new LinkedHashMap<>();
        told.fields().forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                parts.put(name.substring(prefix.length()), values.stream().filter(value -> !value.isBlank()).toList());
            }
        });
        return new ToldVersion("", List.of(), List.of(), exercise.filled(parts), files(told, prefix),
                told.first(prefix + WebLink.ADDRESS), told);
    }

    /** The same, sent by a page that has read what stands there. */
    ToldVersion resent(String prefix, Sheet sent, Sheet standing) {
        return new ToldVersion(text, chosen, own, filled, files, link,
                sent.told().over(prefix, Optional.of(standing)));
    }

    private static Map<String, String> files(Sheet told, String prefix) {
        Map<String, String> files = new LinkedHashMap<>();
        Written.files(told, prefix, EntryView.FILES).forEach((kind, id) -> files.put(kind, id.toString()));
        return files;
    }

    /** Id of the file of this kind, else empty. */
    public String file(String kind) {
        return files.getOrDefault(kind, "");
    }

    @Override
    public String toString() {
        return "ToldVersion[]";
    }
}
