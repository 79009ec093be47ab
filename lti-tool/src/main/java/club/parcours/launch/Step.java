package club.parcours.launch;

import club.parcours.lti.Reason;

/**
 * Where in a launch a check stands; checks go on in this order, so that everything before the step has passed.
 *
 * @param id {@code login} for the request that begins it, else as the explanation of the launch counts
 */
record Step(String id) {
    static Step of(Reason reason) {
        return new Step(switch (reason) {
            case ISS_MISSING, LOGIN_HINT_MISSING, LOGIN_PARAM_TOO_LONG, REGISTRATION_UNKNOWN, AMBIGUOUS_REGISTRATION,
                    LOGIN_TOO_OFTEN -> "login";
            case LAUNCH_REQUEST_MALFORMED, LAUNCH_TOO_LARGE -> "0a";
            case PLATFORM_ERROR -> "0b";
            case ID_TOKEN_MISSING, STATE_MISSING, PARAM_DUPLICATE -> "0c";
            case STATE_UNKNOWN, STATE_EXPIRED, STATE_BROWSER_MISMATCH, COOKIES_BLOCKED -> "1";
            case JWT_MALFORMED -> "2";
            case JWT_ALG_NOT_ALLOWED -> "3";
            case JWT_KID_MISSING -> "4";
            case ISS_MISMATCH -> "5";
            case JWT_KID_UNKNOWN, JWKS_KEY_WEAK, JWKS_UNAVAILABLE -> "6";
            case JWT_SIGNATURE_INVALID -> "7";
            case JWT_PAYLOAD_MALFORMED -> "8";
            case AUD_MISMATCH -> "10";
            case AZP_MISMATCH, AZP_MISSING -> "11";
            case EXP_MISSING, EXP_INVALID, TOKEN_EXPIRED -> "12";
            case IAT_MISSING, IAT_INVALID, IAT_FUTURE, IAT_TOO_OLD, NBF_INVALID, NBF_FUTURE -> "13";
            case NONCE_MISSING, NONCE_MISMATCH, STATE_REPLAYED -> "14";
            case LTI_VERSION_MISSING, LTI_VERSION_UNSUPPORTED -> "15";
            case MESSAGE_TYPE_MISSING, MESSAGE_TYPE_UNSUPPORTED -> "16";
            case DEPLOYMENT_ID_MISSING, DEPLOYMENT_UNKNOWN, DEPLOYMENT_PENDING, DEPLOYMENT_MISMATCH -> "17";
            case SUB_MISSING, SUB_INVALID -> "18";
            case TARGET_LINK_URI_FOREIGN, TARGET_LINK_URI_MISMATCH, TARGET_LINK_URI_UNKNOWN -> "20";
            case ROLES_MISSING, ROLES_INVALID, ROLE_WITHOUT_ACCESS -> "21";
            case DEPLOYMENT_DISABLED, USER_BLOCKED -> "23";
            // What a message asks for beyond what all share.
            default -> "19";
        });
    }
}
