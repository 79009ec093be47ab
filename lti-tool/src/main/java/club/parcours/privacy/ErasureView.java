package club.parcours.privacy;

import java.util.List;

/**
 * What erasing would do.
 *
 * @param goes  everything kept, room by room; rooms that keep nothing are left out
 * @param stays keys of sentences that say what stays, and why
 */
public record ErasureView(List<KeptView.Room> goes, List<String> stays) {}
