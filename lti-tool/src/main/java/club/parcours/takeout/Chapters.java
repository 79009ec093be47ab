package club.parcours.takeout;

import club.parcours.files.FileView;
import club.parcours.files.Files;
import club.parcours.kernel.PersonId;
import club.parcours.takeout.Addressed.From;
import club.parcours.takeout.BookletView.Told;
import club.parcours.takeout.Takeout.Carried;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the rooms tell of somebody, in order, and the files that go along. */
@ApplicationScoped
@Transactional
class Chapters {
    @Inject
    @Any
    Instance<Chapter> chapters;

    @Inject
    Files files;

    /** All that are written; those in which nothing would stand are left out. */
    List<Told> told(Pen pen) {
        return chapters.stream().sorted(Comparator.comparingInt(Chapter::place))
                .flatMap(chapter -> chapter.write(pen).map(text -> new Told(chapter.room(), text)).stream()).toList();
    }

    /** The recordings of others that were made for this person, as far as those others are still here. Nothing but recordings. */
    List<Carried> addressed(PersonId person) {
        Map<PersonId, Map<UUID, From>> wanted = chapters.stream().flatMap(chapter -> chapter.addressed(person).stream())
                .filter(one -> !one.by().equals(person)).collect(Collectors.groupingBy(Addressed::by,
                        Collectors.toMap(Addressed::file, Addressed::from, (one, other) -> one)));
        return wanted.entrySet().stream().flatMap(of -> files.of(of.getKey(), of.getValue().keySet()).stream()
                        .filter(FileView::heard)
                        .map(file -> new Carried(file, of.getValue().get(file.id()), files.shelf(of.getKey()))))
                .sorted(Comparator.comparing((Carried one) -> one.file().receivedAt()).thenComparing(one -> one.file().id())).toList();
    }
}
