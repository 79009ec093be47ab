package club.parcours.registration;

import java.util.List;

/**
 * What somebody is asked to agree to.
 *
 * @param asking sealed, for the form
 * @param tenant the organisation that invites
 * @param issuer how the LMS calls itself; foreign text
 * @param product and version, foreign text, maybe empty
 * @param hosts others that serve this LMS
 * @param reasons what is asked for and why, as keys of texts
 * @param referents whether its administrators will look after the organisation
 */
public record ConfirmView(String asking, String tenant, String issuer, String product, List<String> hosts,
                          List<String> reasons, boolean referents) {
    @Override
    public String toString() {
        return "ConfirmView[" + issuer + "]";
    }
}
