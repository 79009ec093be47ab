package club.parcours.curriculum;

import java.util.List;
import java.util.Optional;

/** What became of a module from one edition to another. Without a module: of what stands beside them. */
public record ModuleChange(Optional<String> id, Optional<Text> title, List<SegmentChange> segments) {
}
