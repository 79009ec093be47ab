package club.parcours.lti.registration;

import java.util.Locale;

/** Why a platform cannot be registered. The codes are stable: pages, logs and the documentation name them. */
public enum Fault {
    /** No address of a configuration came, or none that can be called. */
    CONFIGURATION_ADDRESS,
    /** The tool does not call this address; an operator may allow it. */
    ADDRESS_NOT_ALLOWED,
    /** The configuration did not come. */
    CONFIGURATION_UNREACHABLE,
    /** What came is no configuration. */
    CONFIGURATION_UNREADABLE,
    /** Something is missing in it. */
    CONFIGURATION_INCOMPLETE,
    /** It speaks for an issuer somewhere else. */
    ISSUER_FOREIGN,
    /** The registration would go somewhere else. */
    ENDPOINT_FOREIGN,
    /** The platform cannot do what a launch needs. */
    PLATFORM_UNSUITABLE,
    /** The platform did not answer the registration; it may have kept it. */
    REGISTRATION_UNREACHABLE,
    /** The platform did not accept its own one-use token. */
    REGISTRATION_TOKEN,
    /** The platform said no. */
    REGISTRATION_REFUSED,
    /** The platform said yes, without saying how it calls us. */
    REGISTRATION_UNREADABLE;

    /** The stable name for people and machines. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
