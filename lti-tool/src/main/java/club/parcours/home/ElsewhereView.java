package club.parcours.home;

/** @param role key of the sentence that says what there is for this role */
public record ElsewhereView(String icon, String role) {}
