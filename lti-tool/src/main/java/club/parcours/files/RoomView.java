package club.parcours.files;

/**
 * How much of somebody's room is taken.
 *
 * @param taken in bytes, with what is on its way
 * @param most  in bytes
 */
public record RoomView(long taken, long most) {
    static final int MEGABYTE = 1024 * 1024;
    private static final int NEARLY = 90;

    /** How much of it, of a hundred. */
    public int percent() {
        return most <= 0 ? 100 : (int) Math.min(100, taken * 100 / most);
    }

    /** Whether hardly anything fits any more. */
    public boolean full() {
        return percent() >= NEARLY;
    }

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

    /** So many bytes in megabytes, up to the next tenth: a megabyte is the same on every page. */
    public static double megabytes(long bytes) {
        return Math.ceil(bytes * 10.0 / MEGABYTE) / 10;
    }
}
