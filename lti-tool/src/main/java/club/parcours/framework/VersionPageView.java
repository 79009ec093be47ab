package club.parcours.framework;

import club.parcours.curriculum.Competence;
import java.util.List;

/**
 * A published version to be read.
 *
 * @param versions    of the same framework, the latest first
 * @param competences of the curriculum, to say to which an entry belongs
 */
public record VersionPageView(VersionView version, List<PastVersion> versions, List<Competence> competences) {}
