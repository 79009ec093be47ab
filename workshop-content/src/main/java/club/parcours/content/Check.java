package club.parcours.content;

import java.util.stream.Stream;

/** One thing that is asked of every file. */
interface Check {
    Stream<Finding> findings(Source source, Book book);
}
