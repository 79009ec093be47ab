package club.parcours.content;

/** What is wrong, and where an author finds it. */
public record Finding(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ", line " + line + ": " + message;
    }
}
