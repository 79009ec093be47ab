package club.parcours.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import club.parcours.lti.PlatformHttp;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicRegistrationTest {
    private static final UUID CALLER = new UUID(0, 7);

    private final List<PlatformHttp.Request> asked = new ArrayList<>();
    private final RegistrationDocument document =
            new RegistrationDocument(Documents.tool(), Documents.of("Moodle"));

    @Test
    void the_token_goes_to_the_registration_endpoint_and_the_answer_is_read() {
        RegistrationAnswer answer = answering(200, """
                {"client_id": "abc", "registration_client_uri": "https://moodle.example/r/abc",
                 "registration_access_token": "secret",
                 "https://purl.imsglobal.org/spec/lti-tool-configuration": {"deployment_id": "7"}}""")
                .register(CALLER, document, Optional.of("once"));

        assertThat(answer.clientId()).isEqualTo("abc");
        assertThat(answer.deploymentId()).contains("7");
        assertThat(answer.registrationUri()).contains(URI.create("https://moodle.example/r/abc"));
        assertThat(answer.registrationToken()).contains("secret");
        assertThat(answer.toString()).doesNotContain("secret");
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.uri()).isEqualTo(document.platform().registrationEndpoint());
            assertThat(request.headers()).containsEntry("Authorization", "Bearer once")
                    .containsEntry("Content-Type", "application/json");
        });
    }

    @Test
    void without_a_token_no_header_is_sent() {
        answering(201, "{\"client_id\": \"abc\"}").register(CALLER, document, Optional.empty());

        assertThat(asked.get(0).headers()).doesNotContainKey("Authorization");
    }

    @Test
    void a_registration_is_renewed_at_its_own_address_only() {
        DynamicRegistration protocol = answering(200, "{\"client_id\": \"abc\"}");
        protocol.renew(CALLER, document, URI.create("https://moodle.example/r/abc"), "secret");
        RegistrationFailed failed = catchThrowableOfType(RegistrationFailed.class, () ->
                protocol.renew(CALLER, document, URI.create("https://evil.example/r/abc"), "secret"));

        assertThat(asked).singleElement().satisfies(request -> assertThat(request.method()).isEqualTo("PUT"));
        assertThat(failed.fault()).isEqualTo(Fault.ENDPOINT_FOREIGN);
    }

    @Test
    void an_address_for_later_that_is_not_the_platforms_is_not_kept() {
        assertThat(answering(200, "{\"client_id\": \"a\", \"registration_client_uri\": \"https://evil.example/r\"}")
                .register(CALLER, document, Optional.empty()).registrationUri()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | token_already_used | REGISTRATION_TOKEN | 401 token_already_used
            403 | no | REGISTRATION_TOKEN | 403 no
            400 | missing_domain | REGISTRATION_REFUSED | 400 missing_domain
            404 | <!DOCTYPE html><p>Expired token</p> | REGISTRATION_REFUSED | 404
            422 | {"errors":["scope"]} | REGISTRATION_REFUSED | 422 {"errors":["scope"]}
            302 | elsewhere | REGISTRATION_REFUSED | 302 elsewhere
            500 | oops | REGISTRATION_REFUSED | 500 oops
            """)
    void a_platform_that_says_no_is_quoted_where_it_uses_words(int status, String body, Fault fault, String detail) {
        RegistrationFailed failed = catchThrowableOfType(RegistrationFailed.class, () ->
                answering(status, body).register(CALLER, document, Optional.of("once")));

        assertThat(failed.fault()).isEqualTo(fault);
        assertThat(failed.detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "[]", "{}", "{\"client_id\": 7}", "{\"client_id\": \" \"}", "{\"client_id\": null}",
        "{\"client_id\": \"a\\u202eb\"}", "{\"client_id\": \"a\", \"client_id\": \"b\"}"})
    void a_yes_without_a_client_id_is_no_registration(String body) {
        RegistrationFailed failed = catchThrowableOfType(RegistrationFailed.class, () ->
                answering(200, body).register(CALLER, document, Optional.empty()));

        assertThat(failed.fault()).isEqualTo(Fault.REGISTRATION_UNREADABLE);
    }

    @Test
    void silence_and_forbidden_addresses_are_told_apart() {
        assertThat(fault(new SocketTimeoutException())).isEqualTo(Fault.CONFIGURATION_UNREACHABLE);
        assertThat(fault(new Blocked())).isEqualTo(Fault.ADDRESS_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "moodle.example/conf", "ftp://moodle.example", "file:///etc/passwd", "https://a:b@c.example",
        "https://moodle.example/#x", "https:///x", "javascript:alert(1)"})
    void what_is_no_web_address_is_not_called(String address) {
        RegistrationFailed failed = catchThrowableOfType(RegistrationFailed.class, () ->
                answering(200, "{}").configuration(CALLER, address));

        assertThat(failed.fault()).isEqualTo(Fault.CONFIGURATION_ADDRESS);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_query_of_the_address_is_kept() {
        catchThrowableOfType(RegistrationFailed.class, () -> answering(404, "")
                .configuration(CALLER, "https://sakai.example/conf?clientId=1&key=7"));

        assertThat(asked.get(0).uri()).hasToString("https://sakai.example/conf?clientId=1&key=7");
    }

    private DynamicRegistration answering(int status, String body) {
        return new DynamicRegistration((caller, request) -> {
            assertThat(caller).isEqualTo(CALLER);
            asked.add(request);
            return new PlatformHttp.Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Fault fault(IOException thrown) {
        DynamicRegistration protocol = new DynamicRegistration((caller, request) -> {
            throw thrown;
        });
        return catchThrowableOfType(RegistrationFailed.class, () ->
                protocol.configuration(CALLER, "https://moodle.example/conf")).fault();
    }

    private static final class Blocked extends PlatformHttp.AddressBlocked {
        private static final long serialVersionUID = 1;

        Blocked() {
            super("blocked");
        }
    }
}
