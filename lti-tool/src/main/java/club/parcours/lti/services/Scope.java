package club.parcours.lti.services;

import java.util.Set;

/** What a token may be good for (Assignment and Grade Services 2.0, section 3.1). One service is asked at a time. */
enum Scope {
    LINE_ITEM("lineitem"),
    LINE_ITEM_READ("lineitem.readonly"),
    RESULT_READ("result.readonly"),
    SCORE("score");

    private final String address;

    Scope(String word) {
        this.address = "https://purl.imsglobal.org/spec/lti-ags/scope/" + word;
    }

    Set<String> alone() {
        return Set.of(address);
    }

    boolean in(Set<String> allowed) {
        return allowed.contains(address);
    }
}
