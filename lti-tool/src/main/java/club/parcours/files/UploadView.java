package club.parcours.files;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A file on its way, as the room sees it. */
record UploadView(UUID id, long whole, long received, List<String> parts, PersonId person, boolean complete,
        Optional<FileView> file, Optional<String> refusal) {

    /** @throws Conflict if it does not go on from this offset @throws Invalid if the piece is one too many, or too long */
    void mustTake(long offset, int length) {
        if (offset != received || file.isPresent() || refusal.isPresent()) {
            throw new Conflict();
        }
        if (received + length > whole || parts.size() >= Upload.MOST_PARTS) {
            throw new Invalid("file", "files.broken");
        }
    }
}
