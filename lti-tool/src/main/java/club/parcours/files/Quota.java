package club.parcours.files;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How much the files of one person may take. Joins the caller's transaction, which holds the person. */
@ApplicationScoped
class Quota {
    /** So many may be on their way at once. */
    private static final int MOST_UPLOADS = 10;

    @Inject
    StoredFiles files;

    @Inject
    Uploads uploads;

    @Inject
    ClubConfig config;

    /** What is on its way has its room already. */
    RoomView of(PersonId person) {
        return of(person, Optional.empty());
    }

    /** What is on its way and has to go, so that one more of so many bytes has its place: the oldest, as few as will do. */
    List<Upload> inTheWay(PersonId person, long bytes) {
        List<Upload> waiting = uploads.waiting(person);
        long taken = files.bytesOf(person) + waiting.stream().mapToLong(Upload::whole).sum();
        int gone = 0;
        while (gone < waiting.size()
                && (waiting.size() - gone >= MOST_UPLOADS || !new RoomView(taken, config.filesQuota).fits(bytes))) {
            taken -= waiting.get(gone++).whole();
        }
        return waiting.subList(0, gone);
    }

    /**
     * @param arriving the upload that asks, which does not count twice
     * @throws Invalid for the field {@code file}, saying how much is taken, if so many bytes more do not fit
     */
    void mustFit(PersonId person, Optional<UUID> arriving, long bytes) {
        RoomView room = of(person, arriving);
        if (!room.fits(bytes)) {
            throw new Invalid("file", "files.no-room", RoomView.megabytes(bytes), room.takenMegabytes(), room.mostMegabytes());
        }
    }

    private RoomView of(PersonId person, Optional<UUID> arriving) {
        long waiting = uploads.waiting(person).stream().filter(one -> !arriving.equals(Optional.of(one.id())))
                .mapToLong(Upload::whole).sum();
        return new RoomView(files.bytesOf(person) + waiting, config.filesQuota);
    }
}
