package club.parcours.framework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the frameworks of an organisation call competences.
 *
 * @param now   the latest version of each framework
 * @param known by their labels, those that claims carry
 */
public record OwnWords(List<VersionView> now, Map<String, VersionView> known) {
    /** Where an organisation has none. */
    public static final OwnWords NONE = new OwnWords(List.of(), Map.of());

    /** Labels of the versions that a claim about this competence carries if it is made now. */
    public List<String> carriedNow(String competence) {
        return now.stream().filter(version -> version.tags(competence).isPresent()).map(VersionView::label).toList();
    }

    /** What stands beside a claim that carries these versions, and no other. */
    public List<OwnTags> carried(String competence, Collection<String> carried) {
        return versions(carried).flatMap(version -> version.tags(competence).stream()).toList();
    }

    /** The same, and the latest version of those frameworks of which it carries none. */
    public List<OwnTags> beside(String competence, Collection<String> carried) {
        Set<UUID> said = versions(carried).map(VersionView::framework).collect(Collectors.toSet());
        return Stream.concat(carried(competence, carried).stream(),
                now.stream().filter(version -> !said.contains(version.framework()))
                        .flatMap(version -> version.tags(competence).stream())).toList();
    }

    private Stream<VersionView> versions(Collection<String> carried) {
        return carried.stream().flatMap(label -> Optional.ofNullable(known.get(label)).stream());
    }
}
