package club.parcours.launch;

import club.parcours.lti.DeepLinkingSettings;
import java.util.UUID;

/**
 * Somebody who may came to choose what a course takes. Fired inside the transaction that signs them in, within their
 * tenant.
 *
 * @param launch the launch's name in the path
 * @param cohort the course
 */
public record PickerOpened(String launch, UUID registration, String deployment, UUID cohort,
                           DeepLinkingSettings settings) {
    @Override
    public String toString() {
        return "PickerOpened[" + registration + "]";
    }
}
