package club.parcours.files;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** How much the files of one person may take. Joins the caller's transaction, which holds the person. */
@ApplicationScoped
class Quota {
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
