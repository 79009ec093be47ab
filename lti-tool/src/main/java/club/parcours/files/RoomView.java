package club.parcours.files;

/**
 * How much of somebody's room is taken.
 *
 * @param taken in bytes, with what is on its way
 * @param most  in bytes
 */
public record RoomView(long taken, long most) {
    private static final double MEGABYTE = 1024 * 1024;

    boolean fits(long bytes) {
        return taken + bytes <= most;
    }

    /** In megabytes, up to the next tenth. */
    public double takenMegabytes() {
        return megabytes(taken);
    }

    /** In megabytes, up to the next tenth. */
    public double mostMegabytes() {
        return megabytes(most);
    }

    static double megabytes(long bytes) {
        return Math.ceil(bytes / MEGABYTE * 10) / 10;
    }
}
