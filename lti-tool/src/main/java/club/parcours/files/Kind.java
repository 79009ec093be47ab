package club.parcours.files;

/** What a file is, as its content says. */
public enum Kind {
    PHOTO,
    VOICE,
    /** A paper: PDF or plain text. It is fetched and never shown in a page of ours. */
    DOCUMENT
}
