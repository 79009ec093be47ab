package club.parcours.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That somebody was erased; not who.
 *
 * @param number says nothing by itself, and cannot be guessed
 * @param rooms  names of the rooms that kept something of them
 */
public record ReceiptView(UUID number, Instant at, List<String> rooms) {}
