package club.parcours.place;

import java.util.UUID;

/**
 * A place as somebody reads it, in the words of who wrote it.
 *
 * @param version      for who changes it
 * @param organisation whether it is for all courses of the organisation
 * @param icon         name of its pictogram
 * @param said         what is told of it
 */
public record PlaceView(UUID id, int version, boolean organisation, String icon, PlaceDraft said) {

    /** The address by which a telephone calls it; empty where there is none. */
    public String call() {
        return said.phone().isEmpty() ? "" : new PhoneNumber(said.phone()).address();
    }

    /** The name of the site its web address is at. */
    public String site() {
        return said.web().replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#:].*$", "");
    }
}
