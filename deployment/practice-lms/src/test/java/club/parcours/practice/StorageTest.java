package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages and launches say about storage; what the script does is walked in a browser. */
class StorageTest extends Rig {

    private String page(String path) {
        return tool.get(site.at(path), "3").body();
    }

    @Test
    void a_site_like_a_moodle_offers_nothing() {
        assertThat(page("/course/2/activity/1")).contains("src=\"/launch/1\"").doesNotContain("platform.js");
        assertThat(tool.open(site, "5", "1?in=frame")).doesNotContainKey("lti_storage_target");
    }

    @ParameterizedTest
    @CsvSource({"parent, _parent", "frame, lti_storage_frame"})
    void login_and_launch_name_the_storage(String offer, String target) {
        site.offers().set(Offer.STORAGE, offer);

        assertThat(page("/course/2/activity/1")).contains("src=\"/launch/1?in=frame\"",
                "data-tool=\"" + tool.address() + "\"", "data-storage=\"" + offer + "\"");
        Map<String, String> login = tool.open(site, "5", "1?in=frame");
        assertThat(login).containsEntry("lti_storage_target", target);
        assertThat(Tool.fields(tool.authenticate(site, tool.request(login)).body()))
                .containsEntry("lti_storage_target", target).containsKeys("id_token", "state");
    }

    @Test
    void a_launch_in_a_window_names_no_storage() {
        site.offers().set(Offer.STORAGE, "parent");

        assertThat(tool.open(site, "5", "1")).doesNotContainKey("lti_storage_target");
    }

    @Test
    void the_picker_has_storage_too() {
        site.offers().set(Offer.STORAGE, "parent");

        assertThat(page("/course/2/add/1?data=x")).contains("src=\"/launch/deep-link/2/1?data=x&amp;in=frame\"",
                "/platform.js");
    }

    @Test
    void a_frame_beside_the_tool_keeps_the_values() {
        site.offers().set(Offer.STORAGE, "frame");

        assertThat(page("/course/2/activity/1")).contains("name=\"lti_storage_frame\"", "src=\"/lti/storage?tool=1\"");
        assertThat(page("/lti/storage?tool=1")).contains("data-storage=\"here\"", tool.address().toString());
        assertThat(tool.get(site.at("/lti/storage?tool=7"), "3").statusCode()).isEqualTo(404);
    }

    @Test
    void the_height_of_the_frame_is_an_offer_of_its_own() {
        site.offers().set(Offer.FRAME_RESIZE, "yes");

        assertThat(page("/course/2/activity/1")).contains("data-storage=\"no\"", "data-resize=\"yes\"",
                "src=\"/launch/1\"");
    }

    @Test
    void the_script_is_told_how_to_misbehave() {
        site.offers().set(Offer.STORAGE, "parent");
        lms.faults().set(Fault.STORAGE_FORGED, Faults.State.ONCE);

        assertThat(page("/course/2/activity/1")).contains("data-fault=\"storage-forged\"");
        assertThat(page("/course/2/activity/1")).contains("data-fault=\"\"");
    }
}
