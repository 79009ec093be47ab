package club.parcours.files;

/** What a file is, as its content says. */
public enum Kind {
    PHOTO,
    VOICE
}
