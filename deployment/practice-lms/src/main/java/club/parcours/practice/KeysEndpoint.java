package club.parcours.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Publishes the key of a site. */
final class KeysEndpoint {

    private final Faults faults;

    KeysEndpoint(Faults faults) {
        this.faults = faults;
    }

    void handle(Call call) {
        faults.delay(Fault.JWKS_SLOW);
        Optional<String> elsewhere = faults.take(Fault.JWKS_REDIRECT);
        if (faults.strikes(Fault.JWKS_500)) {
            call.answer(500, Call.HTML, "");
        } else if (faults.strikes(Fault.JWKS_EMPTY)) {
            call.answer(200, Call.JSON, "{\"keys\":[]}");
        } else if (elsewhere.isPresent()) {
            call.redirect(302, elsewhere.get().isEmpty() ? "/lti/certs/moved" : elsewhere.get());
        } else {
            moved(call);
        }
    }

    /** Where the redirect leads. */
    void moved(Call call) {
        call.answer(200, Call.JSON, published(call.site()));
    }

    /** The set; a changed key is shown as long as its switch is on, because the tokens signed with it come before. */
    private String published(Site site) {
        SiteKey key = site.key();
        if (faults.peek(Fault.JWKS_NEW_KID).isPresent()) {
            return site.spareKeys().other().published();
        }
        if (faults.peek(Fault.JWKS_SAME_KID).isPresent()) {
            return set(site.spareKeys().other().member(key.kid()));
        }
        if (faults.peek(Fault.JWKS_WEAK).isPresent()) {
            return site.spareKeys().weak().published();
        }
        if (faults.strikes(Fault.JWKS_STRANGE)) {
            return set("{\"kid\":\"a\",\"n\":\"AQAB\"}", "{\"kty\":\"PQC\",\"kid\":\"b\"}",
                    "{\"kty\":\"oct\",\"kid\":\"" + key.kid() + "\",\"k\":\"c2VjcmV0\"}", key.member(key.kid()));
        }
        return faults.take(Fault.JWKS_MANY).map(count -> many(site, Integer.parseInt(count)))
                .orElseGet(key::published);
    }

    private String many(Site site, int count) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(site.spareKeys().other().member("other-" + i));
        }
        members.add(site.key().member(site.key().kid()));
        return set(members.toArray(String[]::new));
    }

    private String set(String... members) {
        return "{\"keys\":[" + String.join(",", members) + "]}";
    }
}
