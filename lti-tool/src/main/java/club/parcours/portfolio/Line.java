package club.parcours.portfolio;

import club.parcours.curriculum.Item;
import java.util.Optional;

/**
 * One entry with what it takes to show it.
 *
 * @param word   the curriculum's word and icon, if the entry was chosen from its list
 * @param source path below the launch of the page where it can be changed, if there is one
 */
public record Line(EntryView entry, Optional<Item> word, Optional<String> source) {}
