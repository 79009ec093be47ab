package club.parcours.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {
    private static final URI FROM = URI.create("https://moodle.example/conf");

    private final ConfigurationReader reader = new ConfigurationReader();

    static Stream<Documents.Case> welcome() {
        return Documents.all().filter(document -> document.fault().isEmpty());
    }

    static Stream<Documents.Case> refused() {
        return Documents.all().filter(document -> !document.fault().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("welcome")
    void a_platform_is_read(Documents.Case document) {
        PlatformConfiguration read = reader.read(document.from(), document.document());

        assertThat(read.product()).isEqualTo(document.product());
        assertThat(read.algorithms()).hasSize(1);
        assertThat(read.essence()).contains(read.issuer());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_platform_is_refused_for_what_it_says(Documents.Case document) {
        RegistrationFailed failed = catchThrowableOfType(RegistrationFailed.class,
                () -> reader.read(document.from(), document.document()));

        assertThat(failed.fault().code()).isEqualTo(document.fault());
        assertThat(failed.detail()).isEqualTo(document.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"issuer\"", "{", "<html></html>", "{\"issuer\":1,\"issuer\":2}", "{}{}",
        "{\"issuer\": \"\ud800\"}"})
    void what_is_no_object_is_no_configuration(String document) {
        assertThatThrownBy(() -> reader.read(FROM, document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RegistrationFailed.class);
    }

    @Test
    void depth_is_refused_before_it_costs_anything() {
        byte[] deep = ("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> reader.read(FROM, deep)).hasMessage("configuration_unreadable");
    }

    @Test
    void other_hosts_are_named_so_that_people_see_them() {
        assertThat(Documents.of("Brightspace").otherHosts()).containsExactly("auth.brightspace.com");
        assertThat(Documents.of("Canvas").otherHosts()).containsExactly("sso.canvaslms.com");
        assertThat(Documents.of("Moodle").otherHosts()).isEmpty();
    }

    @Test
    void the_audience_of_token_requests_is_told_by_the_platform() {
        assertThat(Documents.of("Brightspace").tokenAudience()).contains("https://api.brightspace.com/auth/token");
        assertThat(Documents.of("Moodle").tokenAudience()).isEmpty();
    }

    @Test
    void only_signatures_we_accept_are_agreed() {
        assertThat(Documents.of("one that signs").algorithms()).containsExactly("ES256");
        assertThat(Documents.of("one that says no more").algorithms()).containsExactly("RS256");
    }

    @Test
    void variables_are_known_without_their_dollar_sign() {
        assertThat(Documents.of("Canvas").variables()).contains("Context.id.history");
    }
}
