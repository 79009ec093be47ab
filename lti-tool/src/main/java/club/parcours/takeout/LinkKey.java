package club.parcours.takeout;

import club.parcours.kernel.Tokens;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What makes an address open a file: whose organisation it belongs to, and 256 bits that nobody guesses. Goes into no log. */
record LinkKey(UUID tenant, String text) {
    private static final int TENANT = 16;
    private static final int SECRET = 32;
    private static final String FORM = "[A-Za-z0-9_-]{64}";

    static LinkKey fresh(UUID tenant, Tokens tokens) {
        ByteBuffer bytes = ByteBuffer.allocate(TENANT + SECRET).putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits()).put(tokens.bytes(SECRET));
        return new LinkKey(tenant, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** Empty for what cannot be one. */
    static Optional<LinkKey> of(String text) {
        return Optional.of(text).filter(one -> one.matches(FORM)).map(one -> {
            ByteBuffer tenant = ByteBuffer.wrap(Arrays.copyOf(Base64.getUrlDecoder().decode(one), TENANT));
            return new LinkKey(new UUID(tenant.getLong(), tenant.getLong()), one);
        });
    }

    /** 64 hex digits. */
    String hash() {
        return Tokens.hash(text);
    }

    @Override
    public String toString() {
        return "LinkKey[…]";
    }
}
