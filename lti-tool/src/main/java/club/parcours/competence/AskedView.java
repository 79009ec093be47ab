package club.parcours.competence;

import java.util.List;

/** What others ask the reader about. */
public record AskedView(List<QuestionsView> asked) {}
