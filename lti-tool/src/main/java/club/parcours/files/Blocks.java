package club.parcours.files;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.NotFound;
import club.parcours.privacy.PersonSeal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The bytes of one person's files, sealed block by block: never more than one is in memory while a file is handed out. Each
 * block knows its file, its place and, once the file is whole, how long all of it is, so none can be moved, swapped or cut
 * off.
 *
 * @param tenant whose folder it is
 * @param second whether these are the blocks of a file's second form, which stand in the same folder
 */
record Blocks(Storage storage, PersonSeal seal, UUID tenant, boolean second) {
    /** How much of a file one block holds. */
    static final int SIZE = 256 * 1024;

    Blocks(Storage storage, PersonSeal seal) {
        this(storage, seal, CurrentTenant.id(), false);
    }

    /** The same for second forms. */
    Blocks ofSecond() {
        return new Blocks(storage, seal, tenant, true);
    }

    /** Keeps a piece of an upload under this name. */
    void putPart(UUID upload, String part, byte[] bytes) {
        storage.put(folder(tenant, upload) + "/" + part, seal.sealBytes("upload.part|" + upload + "|" + part, bytes));
    }

    void removePart(UUID upload, String part) {
        storage.remove(folder(tenant, upload) + "/" + part);
    }

    /** All pieces of an upload in one. */
    byte[] join(UUID upload, List<String> parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(part -> whole.writeBytes(seal.openBytes("upload.part|" + upload + "|" + part,
                storage.get(folder(tenant, upload) + "/" + part).orElseThrow(NotFound::new))));
        return whole.toByteArray();
    }

    void write(UUID file, byte[] content) {
        for (int at = 0; at < content.length; at += SIZE) {
            byte[] block = Arrays.copyOfRange(content, at, Math.min(content.length, at + SIZE));
            storage.put(name(file, at / SIZE), seal.sealBytes(place(file, at / SIZE, content.length), block));
        }
    }

    /** Keeps one block of what is not whole yet. @param last whether it is the end */
    void put(UUID id, int number, boolean last, byte[] block) {
        storage.put(name(id, number), seal.sealBytes(open(id, number, last), block));
    }

    /** A block of what was kept by {@link #put}. */
    byte[] get(UUID id, int number, boolean last) {
        return seal.openBytes(open(id, number, last), storage.get(name(id, number)).orElseThrow(NotFound::new));
    }

    /**
     * Hands out a stretch of a file.
     *
     * @param length how long all of the file is
     * @param from   first byte, from 0
     * @param to     first byte after the stretch
     */
    void read(UUID file, long length, long from, long to, OutputStream out) throws IOException {
        for (long at = from; at < to; ) {
            int number = (int) (at / SIZE);
            byte[] block = seal.openBytes(place(file, number, length),
                    storage.get(name(file, number)).orElseThrow(NotFound::new));
            int begin = (int) (at % SIZE);
            int end = (int) Math.min(block.length, to - (long) number * SIZE);
            out.write(block, begin, end - begin);
            at += end - begin;
        }
    }

    static String folder(UUID tenant, UUID id) {
        return tenant + "/" + id;
    }

    private String name(UUID file, int number) {
        return folder(tenant, file) + "/" + (second ? "2-" : "") + number;
    }

    private static String open(UUID id, int number, boolean last) {
        return "shelf.block|" + id + "|" + number + (last ? "|last" : "|more");
    }

    private String place(UUID file, int number, long length) {
        return "stored_file." + (second ? "second" : "block") + "|" + file + "|" + number + "|" + length;
    }
}
