package club.parcours.files;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes as the decoders of pictures read them, without copying them. It is also what stops a decoder that takes too long:
 * they tell nobody how far they are while they draw a picture over, and all of them have to go on reading.
 */
final class ByteInput extends ImageInputStreamImpl {
    private static final int PAGE = 4096;

    private final byte[] bytes;
    private final BooleanSupplier late;

    /** @param late whether there is no time left */
    ByteInput(byte[] bytes, BooleanSupplier late) {
        this.bytes = bytes;
        this.late = late;
    }

    @Override
    public int read() throws IOException {
        if (streamPos % PAGE == 0) {
            mustBeInTime();
        }
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        mustBeInTime();
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return -1;
        }
        int some = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, offset, some);
        streamPos += some;
        return some;
    }

    private void mustBeInTime() throws IOException {
        if (late.getAsBoolean()) {
            throw new IOException("took too long");
        }
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
