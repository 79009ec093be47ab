package club.parcours.files;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How much the files of one person may take. Joins the caller's transaction, which holds the person. */
@ApplicationScoped
class Quota {
    @Inject
    StoredFiles files;

    @Inject
    ClubConfig config;

    /** @param waiting what else is on its way: it has its room already */
    RoomView of(PersonId person, List<Upload> waiting) {
        return new RoomView(files.bytesOf(person) + waiting.stream().mapToLong(Upload::whole).sum(), config.filesQuota);
    }

    /** @throws Invalid for the field {@code file}, saying how much is taken, if so many bytes more do not fit */
    void mustFit(PersonId person, List<Upload> waiting, long bytes) {
        RoomView room = of(person, waiting);
        if (!room.fits(bytes)) {
            throw new Invalid("file", "files.no-room", RoomView.megabytes(bytes), room.takenMegabytes(), room.mostMegabytes());
        }
    }
}
