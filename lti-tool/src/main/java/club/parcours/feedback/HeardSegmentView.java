package club.parcours.feedback;

import club.parcours.curriculum.Text;
import java.util.List;
import java.util.Optional;

/** What was written and said of a segment. @param title nothing if the book has it no more */
public record HeardSegmentView(String segment, Optional<Text> title, List<SaidView> said) {}
