package club.parcours.competence;

import club.parcours.portfolio.Visibility;
import java.util.List;

/**
 * The competences of the framework with what somebody claims.
 *
 * @param version   of the framework
 * @param manyShown whether they show others more than is read easily; a hint, and no limit
 */
public record CompassView(String version, List<ClaimSheet> sheets, boolean manyShown) {
    /** So many are read easily. */
    static final int EASY = 6;

    static CompassView of(String version, List<ClaimSheet> sheets) {
        long shown = sheets.stream().flatMap(sheet -> sheet.claim().stream())
                .filter(claim -> claim.visibility() != Visibility.ME).count();
        return new CompassView(version, sheets, shown > EASY);
    }
}
