package club.parcours.outbox;

/**
 * A room that delivers parcels of one kind. Called within the parcel's tenant and outside any transaction, so it may
 * wait for other systems; it opens transactions of its own by calling a door.
 *
 * <p>Must be idempotent: after a crash, or when it took longer than the lease, it is called again with the same parcel.
 */
public interface ParcelHandler {
    /** The kind it delivers; one handler for each. */
    String kind();

    /** Delivers. What it throws counts as {@link Outcome.Later}. */
    Outcome handle(String key, String body);

    /**
     * An operator wants a parcel sent again that was given up; called before {@link #handle}, each time. Whoever
     * booked it as lost in {@link #givenUp} books it as waiting here.
     */
    default void revived(String key) {
        // most have booked nothing
    }

    /** Seven days of trying were in vain: the parcel is dead, and whoever waits for it should know. */
    void givenUp(String key);
}
