package club.parcours.curriculum;

import java.util.List;

/**
 * Which edition is newer: {@code 2026.10} than {@code 2026.9}, and {@code 2026.9-lyon} than the {@code 2026.9} it was made from.
 *
 * @param parts numbers and words
 */
record Version(List<String> parts) implements Comparable<Version> {
    static Version of(String version) {
        return new Version(List.of(version.split("[.-]")));
    }

    @Override
    public int compareTo(Version other) {
        for (int at = 0; at < Math.min(parts.size(), other.parts.size()); at++) {
            int order = compare(parts.get(at), other.parts.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    /** A longer number is a larger one. */
    private static int compare(String one, String other) {
        boolean numbers = (one + other).matches("\\d+");
        return numbers && one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }
}
