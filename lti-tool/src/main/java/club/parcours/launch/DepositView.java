package club.parcours.launch;

import club.parcours.lti.Deposit;

/**
 * Where a platform keeps the secret of an attempt, for the script that speaks to it.
 *
 * @param platform an address whose origin alone is told and believed
 * @param frame    the frame it named, or empty text
 */
public record DepositView(String platform, String frame, String key) {
    static DepositView of(Deposit deposit) {
        return new DepositView(deposit.platform().toString(), deposit.frame(), deposit.key());
    }
}
