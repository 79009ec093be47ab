package club.parcours.practice;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a page around a tool's frame offers to it by messages of the browser: platform storage (LTI PostMessage Storage
 * 0.1) and the height of the frame (LTI PostMessage 0.1).
 */
final class PlatformPage {

    /** Name of the frame that keeps the values where the page itself does not. */
    static final String FRAME = "lti_storage_frame";

    private static final List<Fault> FAULTS = List.of(Fault.STORAGE_SILENT, Fault.STORAGE_FORGED,
            Fault.STORAGE_WRONG_ID, Fault.STORAGE_FULL);

    private final Faults faults;
    private final Pages pages;

    PlatformPage(Faults faults, Pages pages) {
        this.faults = faults;
        this.pages = pages;
    }

    /**
     * For the script of such a page.
     *
     * @param origins where the tool's pages come from; messages from elsewhere are not heard
     * @param storage no, parent, frame, or here in the frame itself
     * @param resize  yes or no
     * @param fault   how it misbehaves, or empty text
     * @param tool    number of the tool
     * @param sound   whether the frame gets the microphone
     */
    public record Script(String origins, String storage, String resize, String fault, String tool, boolean sound) {

        /** Whether there is anything to offer. */
        public boolean wanted() {
            return !storage.equals("no") || resize.equals("yes");
        }

        /** Whether a frame beside the tool's keeps the values. */
        public boolean beside() {
            return storage.equals("frame");
        }

        /** The address of a launch, marked as one inside a frame if it shall name the storage. */
        public String launch(String path) {
            return storage.equals("no") ? path : path + (path.contains("?") ? '&' : '?') + "in=frame";
        }
    }

    Script script(Site site, RegisteredTool tool) {
        return script(site, tool, site.offers().get(Offer.STORAGE));
    }

    private Script script(Site site, RegisteredTool tool, String storage) {
        boolean keeper = storage.equals("parent") || storage.equals("here");
        String fault = keeper ? FAULTS.stream().filter(faults::strikes).map(Fault::title).findFirst().orElse("") : "";
        return new Script(String.join(" ", origins(tool)), storage, site.offers().get(Offer.FRAME_RESIZE), fault,
                tool.id(), !faults.strikes(Fault.FRAME_NO_MICROPHONE));
    }

    private Set<String> origins(RegisteredTool tool) {
        Set<String> origins = new LinkedHashSet<>();
        tool.metadata().redirects().stream().map(URI::create).forEach(uri -> origins.add(origin(uri)));
        origins.add(origin(tool.metadata().login()));
        return origins;
    }

    private String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** The page inside the frame that keeps the values. */
    void frame(Call call) {
        call.site().tools().find(call.query("tool").orElse("1")).ifPresentOrElse(
                tool -> pages.show(call, 200, "storage", Map.of("script", script(call.site(), tool, "here"))),
                () -> call.answer(404));
    }
}
