package club.parcours.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Who reads what somebody keeps, as the page says it that takes it; see the macro {@code readBy}.
 *
 * @param who {@code me}, {@code asked}, {@code copy}, {@code facilitators}, {@code group}: one sentence each, and all of them hold
 */
public record SeenBy(List<String> who) {
    /** Nobody but its owner; also of what is not kept yet. */
    public static final SeenBy ME = new SeenBy(List.of("me"));

    /**
     * Of several, those who read any of them.
     *
     * @param besides what others see of them besides
     */
    public static SeenBy of(Collection<EntryView> kept, Evidence.Besides besides) {
        List<String> who = new ArrayList<>();
        boolean group = kept.stream().anyMatch(entry -> entry.visibility() == Visibility.GROUP);
        if (!group && kept.stream().map(EntryView::id).anyMatch(besides.asked()::contains)) {
            who.add("asked");
        }
        if (group) {
            who.add("group");
        } else if (kept.stream().anyMatch(EntryView::shared)) {
            who.add("facilitators");
        } else if (kept.stream().map(EntryView::id).anyMatch(besides.copied()::contains)) {
            who.add("copy");
        }
        return who.isEmpty() ? ME : new SeenBy(who);
    }
}
