package club.breach.curriculum;

import club.breach.lti.Word;

/** A room that has no business with the protocol. */
public class Speaker {
    Word word;
}
