package club.breach.lti;

import org.slf4j.Logger;

/** The protocol, knowing more than it may. */
public class Word {
    Logger log;
}
