package club.parcours.outbound;

import club.parcours.lti.PlatformHttp.AddressBlocked;

/** The tool does not connect to this address. The message names the host, which an operator may allow. */
public class AddressRefused extends AddressBlocked {
    /** The code shown to an administrator. */
    public static final String CODE = "service_url_blocked";

    AddressRefused(String host) {
        super(CODE + " " + host);
    }
}
