package club.parcours.takeout;

/**
 * What is said to whoever opens an address. Nothing in it tells whose file there is.
 *
 * @param state {@code ask} for the code, {@code wrong} after one that was not it, {@code rest} after too many, {@code making}
 *              while it is made anew, {@code gone} where there is nothing, and {@code wait} for who looked for nothing too often
 */
public record OutsideView(String state) {}
