package club.parcours.lti.services;

import java.util.Set;

/** What a token may be good for. One service is asked at a time. */
enum Scope {
    LINE_ITEM("lti-ags/scope/lineitem"),
    LINE_ITEM_READ("lti-ags/scope/lineitem.readonly"),
    RESULT_READ("lti-ags/scope/result.readonly"),
    SCORE("lti-ags/scope/score"),
    ROSTER("lti-nrps/scope/contextmembership.readonly"),
    GROUPS("lti-gs/scope/contextgroup.readonly"),
    NOTICE_HANDLERS("lti/scope/noticehandlers");

    private final String address;

    Scope(String word) {
        this.address = "https://purl.imsglobal.org/spec/" + word;
    }

    Set<String> alone() {
        return Set.of(address);
    }

    boolean in(Set<String> allowed) {
        return allowed.contains(address);
    }
}
