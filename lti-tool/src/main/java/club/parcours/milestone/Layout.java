package club.parcours.milestone;

import club.parcours.competence.SaidView;
import club.parcours.competence.ThreeViews;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Lines;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.Readers;
import club.parcours.portfolio.StepLine;
import club.parcours.privacy.PersonSeal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes what counts for a milestone, and puts the words of the curriculum, in the reader's languages, to it. */
@ApplicationScoped
class Layout {
    @Inject
    Curriculum curriculum;

    @Inject
    Portfolio portfolio;

    @Inject
    ThreeViews views;

    @Inject
    Readers readers;

    /** What counts of a person's now, as far as the viewer may see it, with the claims it shows and those that a rule counts. */
    Frozen now(Viewer viewer, PersonId person, MilestonePlan plan, Collection<String> competences) {
        Frozen counts = Frozen.of(portfolio.of(viewer, person, all -> Frozen.counting(all, plan)), plan);
        return counts.with(views.shownBy(viewer, person, counts.pieces(), competences));
    }

    FrozenView of(Viewer reader, PersonId person, Frozen copy) {
        return of(reader, person, List.of(copy)).get(0);
    }

    /** In the same order; the number of statements does not depend on how many there are. */
    List<FrozenView> of(Viewer reader, PersonId person, List<Frozen> copies) {
        List<Module> modules = curriculum.modules(reader);
        TimelineExercise words = modules.stream().map(Module::exercises).flatMap(List::stream).filter(TimelineExercise.class::isInstance)
                .map(TimelineExercise.class::cast).findFirst().orElseThrow();
        Lines lines = new Lines(modules);
        List<List<SaidView>> said = views.laidOut(reader, person, copies.stream().map(Frozen::claims).toList());
        return IntStream.range(0, copies.size()).mapToObj(at -> new FrozenView(
                StepLine.of(copies.get(at).portfolio().steps(), words), lines.sections(copies.get(at).portfolio()),
                said.get(at))).toList();
    }

    /** By submission, the copies that were not taken back; their owner learns that the reader has looked. */
    Map<UUID, FrozenView> copies(Viewer reader, PersonId person, List<Submission> all, PersonSeal seal) {
        List<Submission> kept = all.stream().filter(one -> one.frozen().isPresent()).toList();
        List<Frozen> frozen = kept.stream().flatMap(one -> one.frozen().stream())
                .map(copy -> Frozen.ofJson(seal.open(Submission.FROZEN, copy))).toList();
        readers.note(reader, person, Stream.concat(kept.stream().map(Submission::id),
                frozen.stream().flatMap(copy -> copy.items().stream())).toList());
        List<FrozenView> laidOut = of(reader, person, frozen);
        return IntStream.range(0, kept.size()).boxed().collect(Collectors.toMap(at -> kept.get(at).id(), laidOut::get));
    }
}
