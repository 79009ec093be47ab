package club.parcours.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import club.parcours.kernel.Invalid;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldRegistrationTest {
    private static final String TOLD = """
            {"issuer": "http://127.0.0.1:8090", "client_id": "parcours", "deployment_id": "1", "name": "ignored",
             "authorization_endpoint": "http://127.0.0.1:8090/auth?x=1", "token_endpoint": "http://127.0.0.1:8090/token",
             "jwks_uri": "http://127.0.0.1:8090/certs", "tenant": " Club ", "allowed_hosts": ["LocalHost:8090"]}""";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void what_register_sends_is_taken_and_the_rest_ignored() throws JsonProcessingException {
        var taken = read(TOLD).checked();

        assertThat(taken.tenant()).isEqualTo("Club");
        assertThat(taken.allowedHosts()).isEqualTo(List.of("localhost:8090"));
        assertThat(taken.adminsAreReferents()).isFalse();
        assertThat(taken.language()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "issuer                 | \"\"",
        "client_id              | null",
        "tenant                 | \"  \"",
        "jwks_uri               | \"certs\"",
        "jwks_uri               | \"file:///etc/passwd\"",
        "token_endpoint         | \"http://user:secret@lms.example/token\"",
        "authorization_endpoint | \"https://lms.example/auth#x\"",
        "authorization_endpoint | \"https://lms_1.example/auth\"",
        "authorization_endpoint | \"java script:\"",
        "allowed_hosts          | [\"127.0.0.1\"]",
        "allowed_hosts          | [\"*:80\"]",
        "allowed_hosts          | [null]",
        "algorithms             | [\"none\"]",
        "algorithms             | [\"HS256\", \"RS256\"]",
        "deployment_state       | \"ENABLED\"",
        "deployment_state       | \"unknown\"",
        "language               | \"french!\"",
    })
    void each_member_that_cannot_be_taken_is_named(String member, String value) throws JsonProcessingException {
        ObjectNode told = (ObjectNode) json.readTree(TOLD);
        told.set(member, json.readTree(value));

        Invalid invalid = catchThrowableOfType(Invalid.class, () -> read(told.toString()).checked());
        assertThat(invalid.fields()).containsOnlyKeys(member);
    }

    private ToldRegistration read(String told) throws JsonProcessingException {
        return json.readValue(told, ToldRegistration.class);
    }
}
