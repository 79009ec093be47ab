package club.parcours.practice;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** The smallest tool there can be, together with the browser that walks between it and the LMS. */
final class Tool implements AutoCloseable {

    static final String SCOPES = String.join(" ", Scope.uris(java.util.EnumSet.allOf(Scope.class)));

    private static final Pattern FIELD = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final RsaJsonWebKey key = key("tool-key");
    private final List<String> notices = new CopyOnWriteArrayList<>();

    Tool() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/app/lti/jwks.json", exchange -> {
            byte[] body = new JsonWebKeySet(key).toJson().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/app/lti/notice", exchange -> {
            notices.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
    }

    /** The bodies of the notices that came, oldest first. */
    List<String> notices() {
        return notices;
    }

    static RsaJsonWebKey key(String kid) {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(kid);
            made.setAlgorithm("RS256");
            made.setUse("sig");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    RsaJsonWebKey key() {
        return key;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unanswered(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The connection ended without an answer. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unanswered(IOException cause) {
            super(cause);
        }
    }

    HttpResponse<String> get(URI address, String account) {
        return send(HttpRequest.newBuilder(address).header("Cookie", cookie(address, account)));
    }

    HttpResponse<String> post(URI address, String account, Map<String, String> form) {
        return send(HttpRequest.newBuilder(address).header("Cookie", cookie(address, account))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form(form))));
    }

    private String cookie(URI address, String account) {
        return "practice_" + address.getPort() + "=" + account + "-fr";
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The hidden fields of the form on a page. */
    static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = FIELD.matcher(page);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2).replace("&quot;", "\"").replace("&#39;", "'")
                    .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
        return fields;
    }

    /** Opens an activity; the login request as the tool gets it. */
    Map<String, String> open(Site site, String account, String link) {
        return fields(get(site.at("/launch/" + link), account).body());
    }

    /** The authentication request a good tool answers with. */
    Map<String, String> request(Map<String, String> login) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("scope", "openid");
        request.put("response_type", "id_token");
        request.put("response_mode", "form_post");
        request.put("prompt", "none");
        request.put("client_id", login.get("client_id"));
        request.put("redirect_uri", address() + "/app/lti/launch");
        request.put("state", "state-1");
        request.put("nonce", "nonce-" + UUID.randomUUID());
        request.put("login_hint", login.get("login_hint"));
        request.put("lti_message_hint", login.get("lti_message_hint"));
        return request;
    }

    HttpResponse<String> authenticate(Site site, Map<String, String> request) {
        return send(HttpRequest.newBuilder(URI.create(site.authorizationEndpoint() + "?" + form(request))));
    }

    /** A whole launch: what is posted to the tool at its end. */
    Map<String, String> launch(Site site, String account, String link) {
        return launchAt(site, account, "/launch/" + link);
    }

    /** A whole launch that begins at any address of the LMS. */
    Map<String, String> launchAt(Site site, String account, String path) {
        return fields(authenticate(site, request(fields(get(site.at(path), account).body()))).body());
    }

    /** The claims inside a token, as text. */
    static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    /** The claims of a token, verified with the key the site publishes. */
    JwtClaims verified(Site site, String token) throws InvalidJwtException, JoseException {
        String keys = send(HttpRequest.newBuilder(site.keys())).body();
        return new JwtConsumerBuilder().setExpectedIssuer(site.address().toString())
                .setExpectedAudience(site.clientId()).setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .build().processToClaims(token);
    }

    /** A client assertion. */
    String assertion(Site site, JsonWebKey signer, long issuedIn, long lifetime) {
        return assertion(site, site.clientId(), signer, issuedIn, lifetime);
    }

    String assertion(Site site, String client, JsonWebKey signer, long issuedIn, long lifetime) {
        long now = Instant.now().getEpochSecond();
        return signed("""
                {"iss":"%1$s","sub":"%1$s","aud":"%2$s","iat":%3$d,"exp":%4$d,"jti":"%5$s"}""".formatted(
                        client, site.tokenEndpoint(), now + issuedIn, now + issuedIn + lifetime,
                        UUID.randomUUID()), (RsaJsonWebKey) signer);
    }

    /** A token of exactly these claims. */
    String signed(String claims, RsaJsonWebKey signer) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims);
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(signer.getKeyId());
        signature.setKey(signer.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, String> tokenRequest(Site site, String scope) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion(site, key, -5, 60));
        form.put("scope", scope);
        return form;
    }

    /** An access token for these scopes. */
    String token(Site site, String scope) {
        String body = post(site.tokenEndpoint(), "5", tokenRequest(site, scope)).body();
        return new Json().readObject(body).orElseThrow().path("access_token").asText();
    }

    /** A service call; an empty type leaves the header out. */
    HttpResponse<String> call(String method, URI address, String token, String accept, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token);
        if (!accept.isEmpty()) {
            request.header("Accept", accept);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return send(request);
    }

    /** Posts a score to a line item, with /scores before the query. */
    HttpResponse<String> score(URI lineItem, String token, String body) {
        return call("POST", URI.create(lineItem.toString().replace("?", "/scores?")), token, "", Services.SCORE, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
