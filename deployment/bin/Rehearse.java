import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Plays one launch against a tool that was just started, for {@code deployment/bin/warm}: the classes of a launch are then
 * among those the next start finds ready. It is an LMS with one learner and lives only as long as this program.
 * Arguments: the tool's address, the port of the LMS, and the command that registers it. Exit codes: 0 the first page
 * came, 1 it did not.
 */
class Rehearse {
    private static final String CLIENT = "rehearsal";
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";

    private final HttpClient learner = HttpClient.newHttpClient();
    private final URI tool;
    private final String issuer;
    private final KeyPair keys;

    private Rehearse(URI tool, int port) throws GeneralSecurityException {
        this.tool = tool;
        issuer = "http://127.0.0.1:" + port;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[1]);
        Rehearse rehearsal = new Rehearse(URI.create(args[0]), port);
        HttpServer lms = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        byte[] set = rehearsal.keySet().getBytes(StandardCharsets.UTF_8);
        lms.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        lms.start();
        try {
            rehearsal.register(args[2], port);
            rehearsal.play();
        } catch (IOException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        } finally {
            lms.stop(0);
        }
    }

    private void register(String command, int port) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command, "--tenant", "Rehearsal", "--issuer", issuer, "--client-id", CLIENT,
                "--deployment", "1", "--auth-url", issuer + "/auth", "--token-url", issuer + "/token",
                "--jwks-url", issuer + "/jwks", "--allow-private-hosts", "127.0.0.1:" + port).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("The LMS of the rehearsal was not registered");
        }
    }

    private void play() throws IOException, InterruptedException, GeneralSecurityException {
        URI target = tool.resolve("/app/open/path");
        HttpResponse<String> login = post("/app/lti/login", Map.of("iss", issuer, "client_id", CLIENT, "login_hint", "1",
                "lti_deployment_id", "1", "target_link_uri", target.toString()), "");
        Map<String, String> asked = fields(location(login).getRawQuery());
        HttpResponse<String> launch = post("/app/lti/launch",
                Map.of("id_token", token(asked.get("nonce"), target), "state", asked.get("state")), cookies(login));
        HttpResponse<String> page = get(location(launch), cookies(launch));
        HttpResponse<String> question = get(location(page), cookies(launch));
        if (question.statusCode() != 200) {
            throw new IOException("The first question of the rehearsal answered " + question.statusCode());
        }
    }

    private HttpResponse<String> get(URI address, String cookies) throws IOException, InterruptedException {
        return learner.send(HttpRequest.newBuilder(address).header("Accept", "text/html").header("Cookie", cookies).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String cookies)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(tool.resolve(path)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return learner.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI location(HttpResponse<String> answer) throws IOException {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow(() -> new IOException(
                "The rehearsal got no further than " + answer.uri().getPath() + ": " + answer.statusCode())));
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"1","n":"%s","e":"%s"}]}
                """.formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** LTI core 1.3, 5.3: the least a launch says. */
    private String token(String nonce, URI target) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss":"%1$s","aud":"%2$s","sub":"1","iat":%3$d,"exp":%4$d,"nonce":"%5$s",
                 "%6$smessage_type":"LtiResourceLinkRequest","%6$sversion":"1.3.0","%6$sdeployment_id":"1",
                 "%6$starget_link_uri":"%7$s","%6$sresource_link":{"id":"1","title":"Rehearsal"},
                 "%6$scontext":{"id":"1","type":["http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"]},
                 "%6$sroles":["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"]}
                """.formatted(issuer, CLIENT, now, now + 60, nonce, CLAIM, target);
        String signed = text("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"1\"}") + "." + text(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    private static String text(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
