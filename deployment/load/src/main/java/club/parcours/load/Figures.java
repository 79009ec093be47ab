package club.parcours.load;

import java.util.Arrays;
import java.util.Locale;

/** What a round measured: nanoseconds of each launch or page, and of the whole round, and the processor time of the tool. */
record Figures(long[] each, long whole, long cpuMillis) {
    Figures {
        each = each.clone();
        Arrays.sort(each);
    }

    /** @param share between 0 and 1; the smallest time that at least this share of the launches stayed within, in ms */
    double percentile(double share) {
        int rank = (int) Math.ceil(share * each.length);
        return each[Math.max(0, Math.min(each.length, rank) - 1)] / 1e6;
    }

    double perSecond() {
        return each.length / (whole / 1e9);
    }

    double cpuPerLaunch() {
        return (double) cpuMillis / each.length;
    }

    String row(int concurrent) {
        return String.format(Locale.ROOT, "| %d | %d | %.0f | %.1f | %.1f | %.1f | %.1f |", concurrent, each.length,
                perSecond(), percentile(0.5), percentile(0.95), percentile(0.99), cpuPerLaunch());
    }
}
