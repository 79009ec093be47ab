package club.parcours.lti;

import java.util.Locale;

/** Why a login or a launch was refused. The codes are stable: pages, logs and the documentation name them. */
public enum Reason {
    // The login request (Security Framework 1.1, section 5.1.1.1)
    ISS_MISSING(400),
    LOGIN_HINT_MISSING(400),
    LOGIN_PARAM_TOO_LONG(400),
    REGISTRATION_UNKNOWN(400),
    AMBIGUOUS_REGISTRATION(400),
    LOGIN_TOO_OFTEN(429),

    // The form that brings the token
    LAUNCH_REQUEST_MALFORMED(400),
    LAUNCH_TOO_LARGE(413),
    PLATFORM_ERROR(400),
    ID_TOKEN_MISSING(400),
    STATE_MISSING(400),
    PARAM_DUPLICATE(400),

    // The state and the browser
    STATE_UNKNOWN(400),
    STATE_EXPIRED(400),
    STATE_REPLAYED(400),
    STATE_BROWSER_MISMATCH(403),
    COOKIES_BLOCKED(403),

    // The token as a signed text
    JWT_MALFORMED(400),
    JWT_ALG_NOT_ALLOWED(401),
    JWT_KID_MISSING(401),
    JWT_KID_UNKNOWN(401),
    JWKS_KEY_WEAK(401),
    JWKS_UNAVAILABLE(503),
    JWT_SIGNATURE_INVALID(401),
    JWT_PAYLOAD_MALFORMED(400),

    // OpenID Connect
    ISS_MISMATCH(401),
    AUD_MISMATCH(401),
    AZP_MISMATCH(401),
    AZP_MISSING(401),
    EXP_MISSING(401),
    EXP_INVALID(401),
    TOKEN_EXPIRED(401),
    IAT_MISSING(401),
    IAT_INVALID(401),
    IAT_FUTURE(401),
    IAT_TOO_OLD(401),
    NBF_INVALID(401),
    NBF_FUTURE(401),
    NONCE_MISSING(401),
    NONCE_MISMATCH(401),

    // LTI
    LTI_VERSION_MISSING(400),
    LTI_VERSION_UNSUPPORTED(400),
    MESSAGE_TYPE_MISSING(400),
    MESSAGE_TYPE_UNSUPPORTED(400),
    DEPLOYMENT_ID_MISSING(400),
    DEPLOYMENT_UNKNOWN(403),
    DEPLOYMENT_PENDING(403),
    DEPLOYMENT_MISMATCH(400),
    DEPLOYMENT_DISABLED(403),
    SUB_MISSING(400),
    SUB_INVALID(400),
    RESOURCE_LINK_ID_MISSING(400),
    FOR_USER_MISSING(400),
    CONTEXT_MISSING(400),
    DEEP_LINKING_SETTINGS_MISSING(400),
    DEEP_LINK_RETURN_URL_INVALID(400),
    DEEP_LINKING_FORBIDDEN(403),
    TARGET_LINK_URI_MISSING(400),
    TARGET_LINK_URI_FOREIGN(400),
    TARGET_LINK_URI_MISMATCH(400),
    TARGET_LINK_URI_UNKNOWN(404),
    ROLES_MISSING(400),
    ROLES_INVALID(400),
    USER_BLOCKED(403),
    /** No refusal: the launch is genuine, and there is nothing here for such a role. Whoever looks after the LMS reads of it. */
    ROLE_WITHOUT_ACCESS(200);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    /** The stable name for people and machines, for example {@code jwt_kid_missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The HTTP status that fits. */
    public int status() {
        return status;
    }
}
