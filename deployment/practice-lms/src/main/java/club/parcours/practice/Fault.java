package club.parcours.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways in which this LMS can misbehave. A fault's name is written with hyphens: {@code wrong-nonce}. */
public enum Fault {
    WRONG_NONCE("", "The token carries a nonce the tool never made."),
    REPLAYED_NONCE("", "The token carries the nonce of the launch before it."),
    EXPIRED_TOKEN("", "The token ran out an hour ago."),
    FUTURE_TOKEN("", "The token was made an hour from now."),
    WRONG_AUDIENCE("", "The token is meant for another tool."),
    UNKNOWN_DEPLOYMENT("999", "The launch comes from a deployment nobody told the tool about (parameter: its id)."),
    MISSING_KID("", "The token's header does not name a key."),
    UNKNOWN_KID("", "The token's header names a key that is not published."),
    WRONG_SIGNATURE("", "The token is signed with another key than the one it names."),
    ALG_NONE("", "The token is not signed and says so."),
    NO_ROLES("", "The token has no roles claim."),
    WRONG_VERSION("11.3", "The token has another LTI version (parameter: the version)."),
    STATE_DROPPED("", "The state is not posted back."),
    PLATFORM_ERROR("login_required", "An error is posted instead of a token (parameter: its code)."),
    FOREIGN_TARGET("https://elsewhere.example/page", "The token's target is another site (parameter: the address)."),
    JWKS_500("", "The key set answers 500."),
    JWKS_EMPTY("", "The key set has no keys."),
    JWKS_SLOW("5000", "The key set is slow (parameter: milliseconds)."),
    JWKS_REDIRECT("", "The key set redirects (parameter: where to; else to a copy on the same site)."),
    TOKEN_500("", "The token endpoint answers 500."),
    TOKEN_SLOW("5000", "The token endpoint is slow (parameter: milliseconds)."),
    TOKEN_INVALID_CLIENT("", "The token endpoint says invalid_client."),
    TOKEN_HTML_ERROR("200", "The token endpoint answers an HTML page (parameter: the status)."),
    SCORE_401_ONCE("", "One score gets 401 and its access token ends; then the fault switches itself off."),
    SCORE_403("", "Scores get 403."),
    SCORE_404("", "Scores get 404."),
    SCORE_409("", "Scores get 409, as if a newer one were there."),
    SCORE_429("2", "Scores get 429 (parameter: seconds in Retry-After)."),
    SCORE_500("", "Scores get 500 and are not kept."),
    SCORE_SLOW("5000", "Scores are kept and answered late (parameter: milliseconds)."),
    SCORE_DROP_AFTER_WRITE("", "The score is kept, then the connection is closed without an answer."),
    LINEITEMS_403("", "The tool may not create columns."),
    WRONG_ISSUER("https://elsewhere.example", "The token is from another issuer (parameter: the issuer)."),
    FOREIGN_SERVICES("http://127.0.0.1:9990",
            "The token's service addresses lead into the own network (parameter: their beginning)."),
    FOREIGN_RETURN("https://elsewhere.example/steal",
            "The token asks for contents to be sent elsewhere (parameter: the address)."),
    HUGE_TOKEN("1000", "The token carries a very long custom parameter (parameter: kilobytes)."),
    DEEP_TOKEN("1000", "The token carries lists inside lists (parameter: how deep)."),
    JWKS_NEW_KID("", "The site has changed its key: another one, under a new name. Switch it on, not once."),
    JWKS_SAME_KID("", "The site has changed its key and kept its name. Switch it on, not once."),
    JWKS_WEAK("", "The site signs with a key of 1024 bits and publishes it. Switch it on, not once."),
    JWKS_MANY("10000", "Many other keys stand before the right one (parameter: how many)."),
    JWKS_STRANGE("", "Beside the right key stand one without kind, one of an unknown kind and a symmetric one."),
    JWKS_HUGE("64", "The key set is very large (parameter: megabytes)."),
    JWKS_ENDLESS("", "The key set never ends."),
    JWKS_DRIP("1000", "The key set comes a byte at a time (parameter: milliseconds between two)."),
    JWKS_MALFORMED("", "The key set is JSON that breaks off."),
    JWKS_GZIP_BOMB("200", "The key set is packed and very large when unpacked (parameter: megabytes)."),
    JWKS_HTML("", "The key set is an HTML page with status 200."),
    JWKS_OUTAGE("", "The key set does not come: the connection is closed."),
    JWKS_REDIRECT_LOOP("", "The key set redirects to itself."),
    JWKS_REDIRECT_INSIDE("http://127.0.0.1:9990/management",
            "The key set redirects into the own network (parameter: the address)."),
    TOKEN_HUGE("64", "The access token is very large (parameter: megabytes)."),
    TOKEN_ENDLESS("", "The access token never ends."),
    TOKEN_DRIP("1000", "The access token comes a byte at a time (parameter: milliseconds between two)."),
    TOKEN_MALFORMED("", "The access token is JSON that breaks off."),
    TOKEN_GZIP_BOMB("200", "The access token is packed and very large when unpacked (parameter: megabytes)."),
    TOKEN_OUTAGE("", "The access token does not come: the connection is closed."),
    TOKEN_REDIRECT_INSIDE("http://127.0.0.1:9990/management",
            "The access token redirects into the own network (parameter: the address)."),
    TOKEN_NO_EXPIRY("", "Access tokens come without expires_in."),
    TOKEN_TEXT_EXPIRY("3600", "Access tokens come with expires_in as a text (parameter: the text)."),
    TOKEN_SHORT("1", "Access tokens end soon (parameter: seconds)."),
    TOKEN_FEWER_SCOPES("", "Access tokens are for the first of the scopes that were asked for."),
    GRADES_HUGE("64", "The answer to columns, scores and results is very large (parameter: megabytes)."),
    GRADES_ENDLESS("", "The answer to columns, scores and results never ends."),
    GRADES_DRIP("1000",
            "The answer to columns, scores and results comes a byte at a time (parameter: milliseconds between two)."),
    GRADES_MALFORMED("", "The answer to columns, scores and results is JSON that breaks off."),
    GRADES_GZIP_BOMB("200",
            "The answer to columns, scores and results is packed and very large when unpacked (parameter: megabytes)."),
    GRADES_HTML("", "The answer to columns, scores and results is an HTML page with status 200."),
    GRADES_OUTAGE("", "The answer to columns, scores and results does not come: the connection is closed."),
    GRADES_REDIRECT_INSIDE("http://127.0.0.1:9990/management",
            "The answer to columns, scores and results redirects into the own network (parameter: the address)."),
    LINEITEMS_NEXT_LOOP("", "The next page of the columns is the same one again."),
    LINEITEMS_NEXT_FOREIGN("https://elsewhere.example/next",
            "The next page of the columns is elsewhere (parameter: the address)."),
    ROSTER_HUGE("64", "The roster is very large (parameter: megabytes)."),
    ROSTER_ENDLESS("", "The roster never ends."),
    ROSTER_DRIP("1000", "The roster comes a byte at a time (parameter: milliseconds between two)."),
    ROSTER_MALFORMED("", "The roster is JSON that breaks off."),
    ROSTER_GZIP_BOMB("200", "The roster is packed and very large when unpacked (parameter: megabytes)."),
    ROSTER_HTML("", "The roster is an HTML page with status 200."),
    ROSTER_FAILS("", "The roster is an error 500."),
    ROSTER_OUTAGE("", "The roster does not come: the connection is closed."),
    ROSTER_REDIRECT_LOOP("", "The roster redirects to itself."),
    ROSTER_REDIRECT_INSIDE("http://127.0.0.1:9990/management",
            "The roster redirects into the own network (parameter: the address)."),
    ROSTER_FORBIDDEN("", "The tool may not read the roster: 403."),
    ROSTER_SECOND_PAGE_FAILS("", "The first page of the roster comes, every other is an error 500."),
    ROSTER_NEXT_LOOP("", "The next page of the roster is the same one again."),
    ROSTER_NEXT_FOREIGN("https://elsewhere.example/next",
            "The next page of the roster is elsewhere (parameter: the address)."),
    ROSTER_TWICE("", "Every member is in the roster twice."),
    ROSTER_INCOMPLETE("", "Members of the roster lack their id, their roles or their status."),
    CONFIGURATION_HUGE("64", "The configuration of the site is very large (parameter: megabytes)."),
    CONFIGURATION_ENDLESS("", "The configuration of the site never ends."),
    CONFIGURATION_DRIP("1000",
            "The configuration of the site comes a byte at a time (parameter: milliseconds between two)."),
    CONFIGURATION_MALFORMED("", "The configuration of the site is JSON that breaks off."),
    CONFIGURATION_GZIP_BOMB("200",
            "The configuration of the site is packed and very large when unpacked (parameter: megabytes)."),
    CONFIGURATION_HTML("", "The configuration of the site is an HTML page with status 200."),
    CONFIGURATION_FAILS("", "The configuration of the site is an error 500."),
    CONFIGURATION_OUTAGE("", "The configuration of the site does not come: the connection is closed."),
    CONFIGURATION_REDIRECT_LOOP("", "The configuration of the site redirects to itself."),
    CONFIGURATION_REDIRECT_INSIDE("http://127.0.0.1:9990/management",
            "The configuration of the site redirects into the own network (parameter: the address)."),
    CONFIGURATION_FOREIGN_ISSUER("https://elsewhere.example",
            "The configuration names another issuer (parameter: the issuer)."),
    CONFIGURATION_FOREIGN_ENDPOINTS("http://169.254.169.254",
            "The configuration's addresses are elsewhere (parameter: their beginning)."),
    CONFIGURATION_INCOMPLETE("", "The configuration lacks half of its addresses."),
    REGISTRATION_HUGE("64", "The answer to a registration is very large (parameter: megabytes)."),
    REGISTRATION_ENDLESS("", "The answer to a registration never ends."),
    REGISTRATION_MALFORMED("", "The answer to a registration is JSON that breaks off."),
    REGISTRATION_HTML("", "The answer to a registration is an HTML page with status 200."),
    REGISTRATION_FAILS("", "The answer to a registration is an error 500."),
    REGISTRATION_OUTAGE("", "The answer to a registration does not come: the connection is closed."),
    REGISTRATION_REDIRECT_INSIDE("http://127.0.0.1:9990/management",
            "The answer to a registration redirects into the own network (parameter: the address)."),
    REGISTRATION_UNPROCESSABLE("", "Registrations are refused with 422 and a reason."),
    REGISTRATION_NO_CLIENT("", "The answer to a registration has no client id."),
    FRAME_NO_MICROPHONE("", "The frame of an activity gets no microphone."),
    STORAGE_SILENT("", "The page that offers storage does not answer."),
    STORAGE_FORGED("", "The storage gives other values back than were put in."),
    STORAGE_WRONG_ID("", "The storage answers another message than the one it got."),
    STORAGE_FULL("", "The storage keeps nothing and says that it is full."),
    NOTICE_FORGED("", "Notices are signed with another key than the one they name."),
    NOTICE_EXPIRED("", "Notices ran out an hour ago."),
    NOTICE_WRONG_AUDIENCE("", "Notices are meant for another tool."),
    NOTICE_UNKNOWN_DEPLOYMENT("999", "Notices name a deployment nobody told the tool about (parameter: its id).");

    private final String parameter;
    private final String meaning;

    Fault(String parameter, String meaning) {
        this.parameter = parameter;
        this.meaning = meaning;
    }

    /** The name used on the page, in addresses and in this enum's documentation. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The parameter it has if none is given; empty if it takes none. */
    public String parameter() {
        return parameter;
    }

    /** Whether this can be its parameter; empty text stands for the usual one. */
    boolean accepts(String text) {
        boolean free = this == UNKNOWN_DEPLOYMENT || this == NOTICE_UNKNOWN_DEPLOYMENT || this == TOKEN_TEXT_EXPIRY;
        boolean numeric = !free && parameter.matches("[0-9]+");
        return text.isEmpty() || !numeric || text.matches("[0-9]{1,5}");
    }

    /** What happens, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** The fault with this name. */
    public static Optional<Fault> named(String title) {
        return Arrays.stream(values()).filter(fault -> fault.title().equals(title)).findFirst();
    }
}
