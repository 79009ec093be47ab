package club.parcours.registration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The LMSs we have words for. How many steps each takes stands here; the steps themselves are texts. */
enum Lms {
    MOODLE("Moodle", 3, 3, 3, false, "moodle"),
    CANVAS("Canvas", 2, 3, 3, true, "canvas"),
    BRIGHTSPACE("Brightspace", 2, 3, 3, false, "desire2learn", "brightspace", "d2l"),
    BLACKBOARD("Blackboard", 2, 3, 3, true, "blackboardlearn", "blackboard"),
    SAKAI("Sakai", 2, 2, 2, false, "sakai", "sakailms.org"),
    OPENOLAT("OpenOLAT", 2, 2, 2, false, "openolat", "olat"),
    OPENEDX("Open edX", 2, 2, 2, false, "openedx", "edx"),
    ILIAS("ILIAS", 2, 2, 2, false, "ilias"),
    OTHER("", 0, 0, 2, false);

    private final String product;
    private final int before;
    private final int after;
    private final int next;
    private final boolean shared;
    private final List<String> families;

    /**
     * @param before steps until the values are entered by hand
     * @param after steps once they are
     * @param next steps after an invitation was used
     * @param shared whether many organisations share its name as issuer
     */
    Lms(String product, int before, int after, int next, boolean shared, String... families) {
        this.product = product;
        this.before = before;
        this.after = after;
        this.next = next;
        this.shared = shared;
        this.families = List.of(families);
    }

    /** The one that calls itself so ({@code product_family_code}). */
    static Lms ofFamily(String family) {
        return Stream.of(values()).filter(lms -> lms.families.contains(family.toLowerCase(Locale.ROOT))).findFirst()
                .orElse(OTHER);
    }

    /** The one with this name in an address. */
    static Optional<Lms> ofPath(String path) {
        return known().stream().filter(lms -> lms.path().equals(path)).findFirst();
    }

    /** Those with pages of their own. */
    static List<Lms> known() {
        return Stream.of(values()).filter(lms -> lms != OTHER).toList();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its maker's name for it. */
    String product() {
        return product;
    }

    boolean shared() {
        return shared;
    }

    /** What to do until the values are entered. */
    List<String> beforeKeys() {
        return keys("registration.before.", before);
    }

    /** What to do once they are. */
    List<String> afterKeys() {
        return keys("registration.after.", after);
    }

    /** What to do after an invitation was used. */
    List<String> nextKeys() {
        return keys("registration.next.", next);
    }

    private List<String> keys(String start, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(step -> start + path() + "." + step).toList();
    }
}
