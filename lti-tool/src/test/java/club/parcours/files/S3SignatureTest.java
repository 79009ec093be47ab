package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples of the specification (Authenticating Requests: Using the Authorization Header). */
class S3SignatureTest {
    private static final S3Signature EXAMPLE =
            new S3Signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");
    private static final Instant AT = Instant.parse("2013-05-24T00:00:00Z");
    private static final String HOST = "examplebucket.s3.amazonaws.com";
    private static final byte[] NOTHING = {};

    @Test
    void a_request_for_a_stretch_is_signed_as_in_the_example() {
        assertThat(EXAMPLE.sign("GET", HOST, "/test.txt", new TreeMap<>(), Map.of("range", "bytes=0-9"), NOTHING, AT)
                .get("Authorization")).isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + " SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + " Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void a_list_is_signed_as_in_the_example() {
        assertThat(EXAMPLE.sign("GET", HOST, "/", new TreeMap<>(Map.of("max-keys", "2", "prefix", "J")), Map.of(), NOTHING, AT)
                .get("Authorization")).endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void a_query_is_coded_as_it_is_signed() {
        assertThat(S3Signature.query(new TreeMap<>(Map.of("prefix", "a/b c*~", "x", "é")))).isEqualTo("prefix=a%2Fb%20c%2A~&x=%C3%A9");
    }
}
