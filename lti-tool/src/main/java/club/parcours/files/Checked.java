package club.parcours.files;

/**
 * A file as it is kept: drawn anew, or without its tags.
 *
 * @param mediaType one of the few we hand out
 * @param millis    how long it lasts; 0 where there is nothing to hear
 */
record Checked(Kind kind, String mediaType, int millis, byte[] content) {}
