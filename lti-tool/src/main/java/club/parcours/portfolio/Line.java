package club.parcours.portfolio;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.Text;
import club.parcours.curriculum.WorksheetExercise.Filled;
import java.util.List;
import java.util.Optional;

/**
 * One entry with what it takes to show it.
 *
 * @param word    the curriculum's word and icon, if the entry was chosen from its list
 * @param heading what the sheet was about, if the entry is one
 * @param filled  what was filled in, part by part
 * @param source  path below the launch of the page where it can be changed, if there is one
 * @param seen    how often others have looked at it; 0 where its owner is not asking
 */
public record Line(EntryView entry, Optional<Item> word, Optional<Text> heading, List<Filled> filled,
        Optional<String> source, long seen) {}
