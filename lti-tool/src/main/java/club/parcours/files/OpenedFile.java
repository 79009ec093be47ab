package club.parcours.files;

import club.parcours.privacy.PersonSeal;

/**
 * A file and what opens it.
 *
 * @param second how many bytes its second form has; 0 if there is none
 */
record OpenedFile(FileView view, PersonSeal seal, long second) {}
