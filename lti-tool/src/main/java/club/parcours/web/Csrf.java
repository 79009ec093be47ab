package club.parcours.web;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that show a form was ours. Each page carries the session's token under a fresh mask, so that the compressed
 * length of two pages says nothing about it.
 */
@ApplicationScoped
public class Csrf {
    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF";
    private static final int LENGTH = 32;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern PART = Pattern.compile("name=\"" + FIELD + "\"\r\n\r\n([A-Za-z0-9_-]+)\r\n");

    private MasterKey key;
    private Tokens tokens;
    private URI ours;

    protected Csrf() {}

    @Inject
    Csrf(MasterKey key, Tokens tokens, ClubConfig config) {
        this(key, tokens, config.baseUrl);
    }

    Csrf(MasterKey key, Tokens tokens, URI ours) {
        this.key = key;
        this.tokens = tokens;
        this.ours = ours;
    }

    /** @throws Forbidden if a change does not come from our own pages with a token of this session */
    public void mustBeOurs(ContainerRequestContext request, String secret) throws IOException {
        if (READING.contains(request.getMethod())) {
            return;
        }
        mustComeFromUs(request);
        @Nullable String header = request.getHeaderString(HEADER);
        Optional<String> token = header != null ? Optional.of(header) : field(request);
        if (token.filter(found -> accepts(secret, found)).isEmpty()) {
            throw new Forbidden("problem.csrf");
        }
    }

    /** @throws Forbidden if the browser says that another site sends this */
    public void mustComeFromUs(ContainerRequestContext request) {
        @Nullable String origin = request.getHeaderString("Origin");
        if (origin != null && !origin.equals(ours.toString())) {
            throw new Forbidden("problem.csrf");
        }
    }

    /** Reads the form for its token and puts it back for the page to read. */
    private static Optional<String> field(ContainerRequestContext request) throws IOException {
        boolean parts = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
        if (!parts && !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            return Optional.empty();
        }
        byte[] form = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(form));
        if (parts) {
            return PART.matcher(new String(form, StandardCharsets.ISO_8859_1)).results()
                    .map(part -> part.group(1)).findFirst();
        }
        return Arrays.stream(new String(form, StandardCharsets.US_ASCII).split("&"))
                .filter(pair -> pair.startsWith(FIELD + "="))
                .map(pair -> URLDecoder.decode(pair.substring(FIELD.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** A token for this session, another one at every call. */
    String masked(String secret) {
        byte[] mask = tokens.bytes(LENGTH);
        byte[] both = java.util.Arrays.copyOf(mask, 2 * LENGTH);
        System.arraycopy(xor(mask, own(secret)), 0, both, LENGTH, LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** Whether a token was made for this session. */
    boolean accepts(String secret, String token) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noToken) {
            return false;
        }
        if (secret.isEmpty() || both.length != 2 * LENGTH) {
            return false;
        }
        byte[] mask = java.util.Arrays.copyOf(both, LENGTH);
        byte[] masked = java.util.Arrays.copyOfRange(both, LENGTH, 2 * LENGTH);
        return MessageDigest.isEqual(xor(mask, masked), own(secret));
    }

    private byte[] own(String secret) {
        return key.derivedHash("csrf", secret);
    }

    private static byte[] xor(byte[] mask, byte[] bytes) {
        byte[] mixed = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            mixed[i] = (byte) (mask[i] ^ bytes[i]);
        }
        return mixed;
    }
}
