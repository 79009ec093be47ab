package club.parcours.curriculum;

/** What a module invites to tell in the forum. Reading it counts; writing is a choice. */
public record ForumPrompt(String id, String module, Text title, Text prompt, Prose body) {
}
