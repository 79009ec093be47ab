package club.parcours.practice;

import java.util.EnumMap;
import java.util.Map;

/** What one site can do beyond a Moodle, as it is set now. At first, nothing. */
public final class Offers {

    private final Map<Offer, String> now = new EnumMap<>(Offer.class);

    Offers() {
        reset();
    }

    /** How an offer is set. */
    public synchronized String get(Offer offer) {
        return now.get(offer);
    }

    /** Whether it is offered in any way. */
    public boolean has(Offer offer) {
        return !get(offer).equals(offer.choices().get(0));
    }

    /**
     * Sets an offer.
     *
     * @throws IllegalArgumentException if it is none of {@link Offer#choices}
     */
    public synchronized void set(Offer offer, String value) {
        if (!offer.choices().contains(value)) {
            throw new IllegalArgumentException(offer.title() + " can be " + offer.choices());
        }
        now.put(offer, value);
    }

    synchronized void reset() {
        for (Offer offer : Offer.values()) {
            now.put(offer, offer.choices().get(0));
        }
    }
}
