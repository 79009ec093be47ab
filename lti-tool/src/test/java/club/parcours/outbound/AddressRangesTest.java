package club.parcours.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {
    private final AddressRanges ranges = new AddressRanges();

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
        "127.0.0.1", "127.8.9.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1",
        "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1",
        "239.255.255.250", "240.0.0.1", "255.255.255.255", "::", "::1", "::7f00:1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1",
        "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:c0a8:101::1", "fc00::1", "fd12:3456::1", "fe80::1",
        "febf::1", "fec0::1", "ff02::1"})
    void an_address_nobody_may_be_sent_to_is_refused(String address) throws UnknownHostException {
        assertThat(ranges.refuse(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "128.0.0.1",
        "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
        "198.20.0.0", "223.255.255.255", "2600::1", "2a00:1450::1", "64:ff9b::808:808", "2002:808:808::1",
        "::ffff:8.8.8.8"})
    void a_public_address_is_not(String address) throws UnknownHostException {
        assertThat(ranges.refuse(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void one_bad_address_among_good_ones_refuses_the_name() throws UnknownHostException {
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        names.add("lms.example", InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
        VettingResolver resolver = new VettingResolver(new UUID(0, 1), (registration, host, port) -> false, names);

        assertThatThrownBy(() -> resolver.resolve("lms.example", 443)).isInstanceOf(AddressRefused.class)
                .hasMessageContaining("service_url_blocked");
    }

    @Test
    void an_allowed_host_is_allowed_on_its_port_for_its_registration_only() throws UnknownHostException {
        UUID registration = new UUID(0, 1);
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        names.add("LMS.local", InetAddress.getByName("10.0.0.1"));
        AllowedHosts allowed = (id, host, port) -> id.equals(registration) && host.equals("lms.local") && port == 8090;

        assertThat(new VettingResolver(registration, allowed, names).resolve("LMS.local", 8090)).hasSize(1);
        assertThatThrownBy(() -> new VettingResolver(registration, allowed, names).resolve("LMS.local", 22))
                .isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> new VettingResolver(new UUID(0, 2), allowed, names).resolve("LMS.local", 8090))
                .isInstanceOf(AddressRefused.class);
    }
}
