package club.parcours.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a step or an entry comes from. The same origin is recorded once per person.
 *
 * @param room      name of the room that recorded it: {@code exercise}
 * @param reference what it is there, at most 100 characters: {@code M2E3}
 */
@Embeddable
public record Origin(
        @Column(name = "origin_room", nullable = false, updatable = false) String room,
        @Column(name = "origin_reference", nullable = false, updatable = false) String reference) {}
