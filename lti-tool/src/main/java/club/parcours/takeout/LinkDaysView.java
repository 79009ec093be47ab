package club.parcours.takeout;

import java.util.List;

/**
 * For how long somebody can have a way to their envelope.
 *
 * @param chosen one of them
 * @param another whether there is one already, which the new one would close
 */
public record LinkDaysView(List<Integer> days, int chosen, boolean another) {}
