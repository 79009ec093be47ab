package club.parcours.files;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.Vault;
import club.parcours.web.LightForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Moves the bytes of an upload between two transactions: a piece is on disk before its row says so, a file before it is on
 * file. Whatever fails in between leaves blocks that nobody names, never a name without blocks.
 */
@ApplicationScoped
public class Receiving {
    /** One file at a time is whole in memory; the next waits for it, longer than any is looked at. */
    private static final Semaphore CHECKING = new Semaphore(1, true);
    private static final long PATIENCE_SECONDS = 25;
    private static final int NAME = 16;
    private static final int PIECE = 1024 * 1024;

    @Inject
    Files files;

    @Inject
    Storage storage;

    @Inject
    Vault vault;

    @Inject
    Ids ids;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /**
     * Takes a file in one go, as a form without script sends it.
     *
     * @throws Invalid with the reason for the field {@code file} if it cannot be taken
     */
    public FileView receive(Viewer viewer, byte[] whole) {
        UUID upload = files.begin(viewer, whole.length).id();
        for (int at = 0; at < whole.length; at += PIECE) {
            take(viewer, upload, at, Arrays.copyOfRange(whole, at, Math.min(whole.length, at + PIECE)));
        }
        return check(viewer, upload);
    }

    /** Takes all files of a form in one go; one that cannot be taken is told, and costs none of the words. */
    public SentForm receive(Viewer viewer, List<EntityPart> parts) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<FileView> received = new ArrayList<>();
        List<Invalid> refused = new ArrayList<>();
        for (EntityPart part : parts) {
            byte[] content = content(part);
            if (part.getFileName().isEmpty()) {
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(new String(content, StandardCharsets.UTF_8));
            } else if (part.getHeaders().containsKey(LightForm.LEFT_OUT)) {
                refused.add(new Invalid("file", "files.too-heavy"));
            } else if (content.length > 0) {
                try {
                    received.add(receive(viewer, content));
                } catch (Invalid wrong) {
                    refused.add(wrong);
                }
            }
        }
        return new SentForm(fields, received, refused.stream().findFirst());
    }

    private static byte[] content(EntityPart part) {
        try (InputStream content = part.getContent()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Takes the next piece. What is not taken is not written, or does not stay.
     *
     * @throws Conflict if the upload does not go on from this offset
     * @throws Invalid  if it is one too many, or too long
     */
    UploadView take(Viewer viewer, UUID id, long offset, byte[] piece) {
        files.upload(viewer, id).mustTake(offset, piece.length);
        String part = tokens.hex(NAME);
        Blocks blocks = new Blocks(storage, vault.of(viewer.person()));
        blocks.putPart(id, part, piece);
        try {
            return files.append(viewer, id, part, offset, piece.length);
        } catch (Exception overtaken) { // the commit throws a checked one that nobody declares
            blocks.removePart(id, part);
            throw overtaken;
        }
    }

    /**
     * Checks an upload that is complete; asked again, it tells the same.
     *
     * @throws Invalid  with the reason for the field {@code file} if it cannot be taken
     * @throws Conflict if some of it is missing, or another request is checking it
     */
    FileView check(Viewer viewer, UUID id) {
        UploadView upload = files.upload(viewer, id);
        if (upload.file().isPresent()) {
            return upload.file().get();
        }
        upload.refusal().ifPresent(why -> {
            throw new Invalid("file", why);
        });
        if (!upload.complete()) {
            throw new Conflict();
        }
        return oneByOne(() -> accept(viewer, upload));
    }

    private FileView accept(Viewer viewer, UploadView upload) {
        Blocks blocks = new Blocks(storage, vault.of(viewer.person()));
        Checked checked;
        try {
            checked = new Inspection(clock).check(blocks.join(upload.id(), upload.parts()));
        } catch (Refused refused) {
            files.refuse(viewer, upload.id(), refused.key());
            throw new Invalid("file", refused.key());
        }
        UUID file = ids.next();
        blocks.write(file, checked.content());
        try {
            return files.accept(viewer, upload.id(), file, checked);
        } catch (Exception overtaken) { // the commit throws a checked one that nobody declares
            storage.removeAll(Blocks.folder(blocks.tenant(), file));
            throw overtaken;
        }
    }

    /** A picture that belongs to nobody, drawn anew as a photo is. Empty if it is none, or too much to draw. */
    public Optional<byte[]> redraw(byte[] picture) {
        return oneByOne(() -> {
            try {
                return Optional.of(new Inspection(clock).check(picture)).filter(drawn -> drawn.kind() == Kind.PHOTO).map(Checked::content);
            } catch (Refused none) {
                return Optional.empty();
            }
        });
    }

    private static <T> T oneByOne(Supplier<T> work) {
        try {
            if (!CHECKING.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Conflict();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Conflict();
        }
        try {
            return work.get();
        } finally {
            CHECKING.release();
        }
    }
}
