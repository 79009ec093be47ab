package club.parcours.files;

/** How long one packet of Opus sounds, by its first bytes (RFC 6716, 3.1). */
record OpusPacket(byte[] file, int at) {
    private static final double[] SILK = {10, 20, 40, 60};
    private static final double[] HYBRID = {10, 20};
    private static final double[] CELT = {2.5, 5, 10, 20};

    double millis() {
        int first = file[at] & 0xFF;
        int mode = first >> 3;
        double frame = mode < 12 ? SILK[mode & 3] : mode < 16 ? HYBRID[mode & 1] : CELT[mode & 3];
        int frames = switch (first & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> file[at + 1] & 0x3F;
        };
        return frame * frames;
    }
}
