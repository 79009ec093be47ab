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
        boolean numeric = this != UNKNOWN_DEPLOYMENT && this != NOTICE_UNKNOWN_DEPLOYMENT
                && parameter.matches("[0-9]+");
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
