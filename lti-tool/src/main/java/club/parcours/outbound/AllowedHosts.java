package club.parcours.outbound;

import java.util.UUID;

/**
 * Port: the hosts an operator has allowed for a registration although they are in a private network, or speak plain
 * http. Only an operator decides this, never a platform or a tenant.
 */
public interface AllowedHosts {
    /** @param host as written in the address, lower case; @param port the port connected to, never left open */
    boolean allows(UUID registration, String host, int port);
}
