package club.parcours.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Networks the tool does not connect to: private, local, reserved, or a way around those. */
class AddressRanges {
    private static final List<Range> REFUSED = Stream.of(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10",
            "ff00::/8").map(Range::parse).toList();
    private static final Range NAT64 = Range.parse("64:ff9b::/96");
    private static final Range SIX_TO_FOUR = Range.parse("2002::/16");

    private record Range(byte[] network, int bits) {
        static Range parse(String written) {
            String[] parts = written.split("/");
            return new Range(address(parts[0]), Integer.parseInt(parts[1]));
        }

        /** Only literals are parsed here, so no name is looked up. */
        private static byte[] address(String literal) {
            try {
                return InetAddress.getByName(literal).getAddress();
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(literal, impossible);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether the address is in such a network, also where it is wrapped in another. Java unwraps mapped ones. */
    boolean refuse(InetAddress address) {
        byte[] bytes = address.getAddress();
        return REFUSED.stream().anyMatch(range -> range.contains(bytes))
                || wrapped(bytes).filter(inner -> REFUSED.stream().anyMatch(range -> range.contains(inner))).isPresent();
    }

    private static Optional<byte[]> wrapped(byte[] bytes) {
        if (NAT64.contains(bytes)) {
            return Optional.of(Arrays.copyOfRange(bytes, 12, 16));
        }
        return SIX_TO_FOUR.contains(bytes) ? Optional.of(Arrays.copyOfRange(bytes, 2, 6)) : Optional.empty();
    }
}
