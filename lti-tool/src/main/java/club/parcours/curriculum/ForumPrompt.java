package club.parcours.curriculum;

import java.util.List;

/** What a module invites to tell in the forum. Reading it counts; writing is a choice. */
public record ForumPrompt(String id, String module, Text title, Text prompt, Prose body) {
    private static final int MINUTES = 5;
    private static final int LONGEST = 1_500;
    private static final int LINES = 5;

    /**
     * The same to tell for oneself, written, spoken or in a photo; kept among the experiences, where it can be shown later. It is
     * not one of the module's exercises: nothing waits for it, and no milestone asks for it.
     */
    public ReflectionExercise forOneself() {
        return new ReflectionExercise(id, module, "messages", title, prompt, body, MINUTES, List.of(), List.of(), LONGEST, LINES,
                Exercise.SECONDS, "experiences", "told");
    }
}
