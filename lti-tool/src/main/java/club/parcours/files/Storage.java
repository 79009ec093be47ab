package club.parcours.files;

import java.util.Optional;

/**
 * Where sealed blocks are. Names are made of hex digits, dashes and slashes: {@code tenant/file/block}. No method is part of
 * a transaction: blocks are written before a row names them and removed after the row is gone.
 */
interface Storage {
    /** Keeps a block; when this returns, it survives a crash. */
    void put(String name, byte[] block);

    Optional<byte[]> get(String name);

    /** Removes one block; of none is no failure. */
    void remove(String name);

    /** Removes all blocks of a file; of none is no failure. */
    void removeAll(String folder);
}
