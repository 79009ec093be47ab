package club.parcours.lti;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what a login must remember into the {@code state} parameter, so that nothing is stored for it.
 *
 * <p>AES-256-GCM with a fresh random initialisation vector; one base64url text without padding and without dots,
 * because Moodle cleans the parameter. All nodes share the key.
 */
public final class StateSeal {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "parcours login state 2".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key;

    /** @param key 256 bits for AES */
    public StateSeal(SecretKey key) {
        this.key = key;
    }

    public String seal(LoginState state) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            cipher.updateAAD(PURPOSE);
            byte[] sealed = cipher.doFinal(written(state));
            byte[] all = new byte[IV_BYTES + sealed.length];
            System.arraycopy(cipher.getIV(), 0, all, 0, IV_BYTES);
            System.arraycopy(sealed, 0, all, IV_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key for login states does not fit AES-GCM", e);
        }
    }

    /**
     * Opens a state that this tool sealed. Whether it has expired is the reader's question.
     *
     * @throws LaunchRejected {@link Reason#STATE_UNKNOWN} if it was not sealed by us, or changed
     */
    public LoginState open(String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= IV_BYTES || !canonical(all, sealed)) {
                throw new LaunchRejected(Reason.STATE_UNKNOWN);
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, all, 0, IV_BYTES));
            cipher.updateAAD(PURPOSE);
            return read(cipher.doFinal(all, IV_BYTES, all.length - IV_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new LaunchRejected(Reason.STATE_UNKNOWN);
        }
    }

    private static boolean canonical(byte[] decoded, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(decoded).equals(text);
    }

    private static byte[] written(LoginState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(state.registration().getMostSignificantBits());
            out.writeLong(state.registration().getLeastSignificantBits());
            out.writeBoolean(state.deploymentHint().isPresent());
            out.writeUTF(state.deploymentHint().orElse(""));
            out.writeUTF(state.target().toString());
            out.writeUTF(state.nonce());
            out.writeUTF(state.browserHash());
            out.writeBoolean(state.storage().isPresent());
            out.writeUTF(state.storage().orElse(""));
            out.writeLong(state.expires().toEpochMilli());
        } catch (IOException e) {
            throw new IllegalArgumentException("A login state holds at most 64 kB in a text", e);
        }
        return bytes.toByteArray();
    }

    private static LoginState read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            UUID registration = new UUID(in.readLong(), in.readLong());
            boolean hinted = in.readBoolean();
            Optional<String> hint = Optional.of(in.readUTF()).filter(text -> hinted);
            URI target = URI.create(in.readUTF());
            String nonce = in.readUTF();
            String browserHash = in.readUTF();
            boolean stored = in.readBoolean();
            Optional<String> storage = Optional.of(in.readUTF()).filter(text -> stored);
            return new LoginState(registration, hint, target, nonce, browserHash, storage,
                    Instant.ofEpochMilli(in.readLong()));
        } catch (IOException e) {
            throw new IllegalArgumentException("Sealed by us, yet not a login state", e);
        }
    }
}
