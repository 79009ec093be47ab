package club.parcours.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks names up for one registration and refuses those that lead where nobody may go. What it returns is what is
 * connected to: a name cannot mean one thing when it is vetted and another when it is used.
 */
class VettingResolver implements DnsResolver {
    private final UUID registration;
    private final AllowedHosts allowed;
    private final DnsResolver names;
    private final AddressRanges ranges = new AddressRanges();

    VettingResolver(UUID registration, AllowedHosts allowed) {
        this(registration, allowed, SystemDefaultDnsResolver.INSTANCE);
    }

    VettingResolver(UUID registration, AllowedHosts allowed, DnsResolver names) {
        this.registration = registration;
        this.allowed = allowed;
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] found = allows(host, port) ? names.resolve(host) : vetted(host);
        return Stream.of(found).map(address -> new InetSocketAddress(address, port)).toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return vetted(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean allows(String host, int port) {
        return allowed.allows(registration, host.toLowerCase(Locale.ROOT), port);
    }

    /** One bad address among good ones refuses the name. */
    private InetAddress[] vetted(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (Stream.of(found).anyMatch(ranges::refuse)) {
            throw new AddressRefused(host);
        }
        return found;
    }
}
