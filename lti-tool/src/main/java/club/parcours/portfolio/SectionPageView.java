package club.parcours.portfolio;

/**
 * One section by itself.
 *
 * @param owner id of whose it is, for the addresses; empty for one's own
 * @param name  what to call them; empty for oneself
 */
public record SectionPageView(String owner, String name, SectionView part) {
    @Override
    public String toString() {
        return "SectionPageView[" + part.section() + "]";
    }
}
