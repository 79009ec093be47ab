package club.parcours.tenancy;

import java.util.Locale;

/**
 * An organisation's colour, with the two that go with it: a deep one for words and a wash for grounds.
 *
 * @param colour {@code #rrggbb}
 */
public record Accent(String colour) {
    /** What WCAG 2.2 asks of running text, level AA. */
    private static final double LEGIBLE = 4.5;
    private static final int WHITE = 0xffffff;
    private static final int PAPER = 0xfbf8f3;
    private static final int INK = 0x1d2733;

    /** @throws IllegalArgumentException if it is not six hex digits after a # */
    public Accent {
        if (!isColour(colour)) {
            throw new IllegalArgumentException("not a colour");
        }
        colour = colour.toLowerCase(Locale.ROOT);
    }

    /** Whether a text is a colour at all. */
    public static boolean isColour(String text) {
        return text.matches("#[0-9a-fA-F]{6}");
    }

    /** Whether white can be read on it, it on paper and white, and the deep one on its wash. */
    public boolean isLegible() {
        return contrast(value(), WHITE) >= LEGIBLE && contrast(value(), PAPER) >= LEGIBLE
                && contrast(mixed(INK, 35), mixed(WHITE, 88)) >= LEGIBLE;
    }

    /** A style sheet that puts it in the place of the tool's own colour. */
    public String sheet() {
        int deep = mixed(INK, 35);
        return ":root{--teal:" + colour + ";--teal-deep:" + hex(deep) + ";--teal-wash:" + hex(mixed(WHITE, 88))
                + ";--bs-link-color-rgb:" + triple(value()) + ";--bs-link-hover-color-rgb:" + triple(deep) + "}\n";
    }

    private int value() {
        return Integer.parseInt(colour.substring(1), 16);
    }

    /** So many hundredths of another colour in it. */
    private int mixed(int other, int hundredths) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = (channel(value(), shift) * (100 - hundredths) + channel(other, shift) * hundredths) / 100;
            mixed |= part << shift;
        }
        return mixed;
    }

    /** WCAG 2.2, contrast ratio: 1 to 21. */
    static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(channel(colour, 16)) + 0.7152 * linear(channel(colour, 8))
                + 0.0722 * linear(channel(colour, 0));
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int channel(int colour, int shift) {
        return colour >> shift & 0xff;
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    private static String triple(int colour) {
        return String.format(Locale.ROOT, "%d,%d,%d", channel(colour, 16), channel(colour, 8), channel(colour, 0));
    }
}
