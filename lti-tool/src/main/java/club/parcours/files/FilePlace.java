package club.parcours.files;

/**
 * Where a file of somebody's stands, as they are told.
 *
 * @param kind  key of a message that says what it is kept with: a note, an exercise
 * @param title a few words to know that by, of its owner's or of the book; may be empty
 * @param path  of its page, below the launch
 * @param stays whether it is taken away there and not elsewhere, since others go by it
 */
public record FilePlace(String kind, String title, String path, boolean stays) {}
