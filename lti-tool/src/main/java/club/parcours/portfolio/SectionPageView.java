package club.parcours.portfolio;

import java.util.List;

/**
 * One section by itself.
 *
 * @param owner id of whose it is, for the addresses; empty for one's own
 * @param name  what to call them; empty for oneself
 * @param courses in which one's own is shown, if there are several
 */
public record SectionPageView(String owner, String name, SectionView part, List<String> courses) {
    @Override
    public String toString() {
        return "SectionPageView[" + part.section() + "]";
    }
}
