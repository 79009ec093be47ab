package club.parcours.practice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a tool may be allowed to call. */
enum Scope {
    /** Reads columns. */
    ITEMS_READ("lti-ags/scope/lineitem.readonly"),
    /** Reads results. */
    RESULTS("lti-ags/scope/result.readonly"),
    /** Sends scores. */
    SCORE("lti-ags/scope/score"),
    /** Makes and changes columns. */
    ITEMS("lti-ags/scope/lineitem"),
    /** Reads who is in a course. */
    ROSTER("lti-nrps/scope/contextmembership.readonly"),
    /** Reads the groups of a course. */
    GROUPS("lti-gs/scope/contextgroup.readonly"),
    /** Says where notices shall be sent. */
    NOTICES("lti/scope/noticehandlers");

    private static final String PREFIX = "https://purl.imsglobal.org/spec/";

    private final String uri;

    Scope(String name) {
        this.uri = PREFIX + name;
    }

    String uri() {
        return uri;
    }

    /** The four of Assignment and Grade Services. */
    static List<String> grades() {
        return EnumSet.range(ITEMS_READ, ITEMS).stream().map(Scope::uri).toList();
    }

    static Set<String> uris(Set<Scope> scopes) {
        Set<String> uris = new LinkedHashSet<>();
        scopes.forEach(scope -> uris.add(scope.uri));
        return uris;
    }

    /**
     * What a registration that asks for these words gets, by Moodle's rule: managing columns brings all four scopes of
     * grades, any other of the four brings all but that one.
     */
    static Set<Scope> granted(String words) {
        List<String> asked = Arrays.asList(words.split(" +"));
        Set<Scope> granted = EnumSet.noneOf(Scope.class);
        for (Scope scope : values()) {
            if (asked.contains(scope.uri)) {
                granted.add(scope);
            }
        }
        if (granted.contains(ITEMS)) {
            granted.addAll(EnumSet.range(ITEMS_READ, ITEMS));
        } else if (granted.stream().anyMatch(scope -> scope.ordinal() < ITEMS.ordinal())) {
            granted.addAll(EnumSet.range(ITEMS_READ, SCORE));
        }
        return granted;
    }
}
