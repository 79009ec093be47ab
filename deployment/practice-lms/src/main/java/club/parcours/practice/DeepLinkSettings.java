package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a request for contents says about the contents it can take (Deep Linking 2.0, 3.3.1). Without a wish it is what
 * a Moodle says.
 *
 * @param types      item types
 * @param targets    where items may be shown
 * @param media      media types of files, as one text with commas
 * @param multiple   whether several items may come; absent says nothing about it
 * @param lineItem   whether an item may bring a column; absent says nothing about it
 * @param autoCreate whether items are kept at once
 * @param data       a text the answer has to carry, perhaps an empty one
 * @param title      a title for the item
 * @param text       a text for the item
 */
record DeepLinkSettings(List<String> types, List<String> targets, Optional<String> media, Optional<Boolean> multiple,
        Optional<Boolean> lineItem, boolean autoCreate, Optional<String> data, String title, String text) {

    static final String LINK = "ltiResourceLink";

    /** The settings that the query of a page asks for. */
    static DeepLinkSettings of(Call call) {
        return new DeepLinkSettings(list(call.query("types").orElse(LINK)),
                list(call.query("targets").orElse("frame,iframe,window")), call.query("media"),
                flag(call.query("multiple").orElse("yes")), flag(call.query("lineitem").orElse("absent")),
                call.query("auto_create").filter("yes"::equals).isPresent(), call.given("data"),
                call.query("title").orElse(""), call.query("text").orElse(""));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::trim).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<Boolean> flag(String text) {
        return text.equals("absent") ? Optional.empty() : Optional.of(text.equals("yes"));
    }

    ObjectNode claim(Json json, String returnAddress) {
        ObjectNode claim = json.object();
        claim.set("accept_types", json.tree(types));
        claim.set("accept_presentation_document_targets", json.tree(targets));
        claim.put("accept_copy_advice", false).put("accept_unsigned", false).put("auto_create", autoCreate)
                .put("can_confirm", false).put("deep_link_return_url", returnAddress).put("title", title)
                .put("text", text);
        media.ifPresent(types -> claim.put("accept_media_types", types));
        multiple.ifPresent(flag -> claim.put("accept_multiple", flag));
        lineItem.ifPresent(flag -> claim.put("accept_lineitem", flag));
        data.ifPresent(sent -> claim.put("data", sent));
        return claim;
    }
}
