package club.parcours.takeout;

import club.parcours.files.FileAudience;
import club.parcours.files.FilePlace;
import club.parcours.files.Files;
import club.parcours.files.OwnFile;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files of the viewer, where each of them stands, and how one goes. Nobody else's exist here. */
@ApplicationScoped
@Transactional
class OwnFiles {
    /** So many on one page. */
    static final int SLICE = 50;

    @Inject
    Files files;

    @Inject
    @Any
    Instance<FileAudience> rooms;

    /** The latest, or those before one of them; one statement for each room that keeps some, and three for the files. */
    OwnFilesView of(Viewer viewer, Optional<UUID> after) {
        List<OwnFile> found = files.own(viewer, after, SLICE + 1);
        List<OwnFile> shown = found.subList(0, Math.min(SLICE, found.size()));
        Optional<UUID> more = found.size() > SLICE ? Optional.of(shown.get(SLICE - 1).file().id()) : Optional.empty();
        Map<OwnFile.Use, FilePlace> places = places(viewer, shown);
        return new OwnFilesView(shown.stream().map(file -> placed(file, places)).toList(), more, after.isPresent(),
                files.room(viewer));
    }

    /** One, and what goes with it. @throws NotFound if it is not the viewer's, or is taken away elsewhere */
    FileRemovalView question(Viewer viewer, UUID id) {
        OwnFile file = removable(viewer, id);
        boolean all = file.keptWith().filter(use -> room(use).isAll(viewer, use.reference(), id)).isPresent();
        return new FileRemovalView(placed(file, places(viewer, List.of(file))), all);
    }

    /** It goes, from where it stands and from here; a copy that was submitted keeps it. @throws NotFound as above */
    void remove(Viewer viewer, UUID id) {
        OwnFile file = removable(viewer, id);
        file.keptWith().ifPresent(use -> room(use).takeOut(viewer, use.reference(), id));
        files.drop(viewer, file);
    }

    private OwnFile removable(Viewer viewer, UUID id) {
        OwnFile file = files.own(viewer, id);
        return Optional.of(file).filter(one -> placed(one, places(viewer, List.of(one))).removable()).orElseThrow(NotFound::new);
    }

    private Map<OwnFile.Use, FilePlace> places(Viewer viewer, List<OwnFile> shown) {
        Map<OwnFile.Use, FilePlace> places = new HashMap<>();
        shown.stream().flatMap(OwnFile::uses).distinct().collect(Collectors.groupingBy(OwnFile.Use::room)).forEach((room, uses) ->
                room(uses.get(0)).places(viewer, uses.stream().map(OwnFile.Use::reference).toList())
                        .forEach((reference, place) -> places.put(new OwnFile.Use(room, reference), place)));
        return places;
    }

    private static OwnFilesView.Placed placed(OwnFile file, Map<OwnFile.Use, FilePlace> places) {
        return new OwnFilesView.Placed(file.file(), file.keptWith().map(places::get),
                file.heldFor().stream().map(places::get).filter(place -> place != null).distinct().toList(), file.until());
    }

    private FileAudience room(OwnFile.Use use) {
        return rooms.stream().filter(room -> room.room().equals(use.room())).findFirst()
                .orElseThrow(() -> new IllegalStateException("no room " + use.room()));
    }
}
