package club.parcours.portfolio;

import java.util.List;

/** What an entry said before, the latest first. @param now what it says today */
public record EditionsView(String back, Line now, List<Line> earlier) {
    @Override
    public String toString() {
        return "EditionsView[" + now.entry().id() + "]";
    }
}
