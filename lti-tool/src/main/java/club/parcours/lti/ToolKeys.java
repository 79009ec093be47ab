package club.parcours.lti;

import java.util.List;

/** Port: the keys the tool signs with. */
public interface ToolKeys {
    /** The key to sign with now. */
    SigningKey active();

    /** The keys whose public parts platforms may see: the active one, the next one, those just retired. */
    List<SigningKey> published();
}
