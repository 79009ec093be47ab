package club.parcours.portfolio;

/**
 * The question before something is removed.
 *
 * @param what   the words that will be gone, if it has any
 * @param voice  id of a file that will be gone with it, or empty; so {@code photo} and {@code document}
 * @param action path below the launch that removes it
 * @param back   path below the launch to return to, either way
 */
public record RemovalView(String what, String language, String voice, String photo, String document, String action,
        String back) {

    static RemovalView of(EntryView entry, String action, String back) {
        return new RemovalView(entry.text(), entry.language(), entry.voice().orElse(""), entry.photo().orElse(""),
                entry.document().orElse(""), action, back);
    }

    static RemovalView of(ToldStep told, String action, String back) {
        return new RemovalView(told.title(), told.language(), told.voice().orElse(""), told.photo().orElse(""), "", action,
                back);
    }
}
