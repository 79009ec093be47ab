package club.parcours.home;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list of people. Whoever asks for a page before the first gets the first, after the last the last.
 *
 * @param number from 1
 * @param total  how many people the whole list has
 */
public record Pagination(int number, int total) {
    /** How many people stand on one. */
    static final int SIZE = 40;

    static Pagination of(int asked, int total) {
        return new Pagination(Math.max(1, Math.min(asked, pages(total))), total);
    }

    /** The number that an address asks for; what is none is the first. */
    static int asked(Optional<String> typed) {
        return typed.filter(text -> text.matches("[0-9]{1,40}"))
                .map(text -> text.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(text)).orElse(1);
    }

    private static int pages(int total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** What of the whole list stands on it. */
    <T> List<T> of(List<T> whole) {
        return whole.subList((number - 1) * SIZE, to());
    }

    /** How many there are of them. */
    public int pages() {
        return pages(total);
    }

    /** Place of the first person on it, counted from 1. */
    public int from() {
        return (number - 1) * SIZE + 1;
    }

    /** Place of the last. */
    public int to() {
        return Math.min(number * SIZE, total);
    }
}
