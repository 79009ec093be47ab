package club.parcours.ops;

import club.parcours.tenancy.KeyState;
import club.parcours.tenancy.KeyView;
import java.util.List;

/**
 * The keys page.
 *
 * @param keys  the last to sign first
 * @param waits a key is on its way already
 * @param old   the one in use should be followed by another
 */
public record KeysView(List<KeyView> keys, boolean waits, boolean old) {
    static KeysView of(List<KeyView> keys) {
        boolean waits = keys.stream().anyMatch(key -> key.state() == KeyState.NEXT);
        return new KeysView(keys, waits, !waits && keys.stream().anyMatch(KeyView::old));
    }
}
