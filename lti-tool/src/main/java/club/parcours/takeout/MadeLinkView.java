package club.parcours.takeout;

import java.time.Instant;

/**
 * A way just made: the only moment its address and its code are known.
 *
 * @param code six digits
 */
public record MadeLinkView(String address, String code, Instant until, QrCodeView picture) {
    @Override
    public String toString() {
        return "MadeLinkView[…]";
    }
}
