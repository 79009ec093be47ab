package club.parcours.files;

import club.parcours.privacy.PersonSeal;

/** A file and what opens it. */
record OpenedFile(FileView view, PersonSeal seal) {}
