package club.parcours.files;

import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes as the decoders of pictures read them, without copying them. */
final class ByteInput extends ImageInputStreamImpl {
    private final byte[] bytes;

    ByteInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return -1;
        }
        int some = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, offset, some);
        streamPos += some;
        return some;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
