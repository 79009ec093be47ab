package club.parcours.files;

import club.parcours.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A file on its way, as the room sees it. */
record UploadView(UUID id, long whole, long received, List<String> parts, PersonId person, boolean complete,
        Optional<FileView> file, Optional<String> refusal) {}
