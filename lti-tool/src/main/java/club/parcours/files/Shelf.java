package club.parcours.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

/**
 * The bytes of one person: their files to read, and large things made for them to keep. Block by block, so never more than one is
 * in memory. Moves bytes, so it is used outside transactions.
 */
public record Shelf(Blocks blocks) {
    /**
     * Keeps what is written, sealed, under this id; it is there once the stream is closed. What an unfinished one leaves, {@link
     * Files#clear} removes.
     *
     * @param id a fresh one for each attempt
     */
    public OutputStream put(UUID id) {
        return new Sealing(blocks, id);
    }

    /**
     * Hands out a stretch of what was kept by {@link #put}.
     *
     * @param length how long all of it is
     * @throws club.parcours.kernel.NotFound if it is gone
     */
    public void hand(UUID id, long length, Stretch stretch, OutputStream out) throws IOException {
        int last = (int) ((length - 1) / Blocks.SIZE);
        for (long at = stretch.from(); at < stretch.to(); ) {
            int number = (int) (at / Blocks.SIZE);
            byte[] block = blocks.get(id, number, number == last);
            int begin = (int) (at % Blocks.SIZE);
            int end = (int) Math.min(block.length, stretch.to() - (long) number * Blocks.SIZE);
            out.write(block, begin, end - begin);
            at += end - begin;
        }
    }

    /** Hands out one of the person's files, whole. @throws club.parcours.kernel.NotFound if it is gone */
    public void copy(FileView file, OutputStream out) throws IOException {
        blocks.read(file.id(), file.bytes(), 0, file.bytes(), out);
    }

    /** Keeps back one full block until it is known whether more follows. */
    private static final class Sealing extends OutputStream {
        private final Blocks blocks;
        private final UUID id;
        private final byte[] waiting = new byte[Blocks.SIZE];
        private int filled;
        private int number;
        private boolean closed;

        Sealing(Blocks blocks, UUID id) {
            this.blocks = blocks;
            this.id = id;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int at = 0; at < length; ) {
                if (filled == Blocks.SIZE) {
                    blocks.put(id, number++, false, waiting);
                    filled = 0;
                }
                int some = Math.min(length - at, Blocks.SIZE - filled);
                System.arraycopy(bytes, offset + at, waiting, filled, some);
                filled += some;
                at += some;
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                blocks.put(id, number, true, Arrays.copyOf(waiting, filled));
            }
        }
    }
}
