package club.parcours.document;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.Map;

/**
 * Gives Arabic letters the shapes they take beside each other, and turns words from right to left around for a renderer
 * that only draws from left to right.
 *
 * <p>Unicode has code points for the shapes of some letters and not for those of Pashto or Sorani; so each shape has one
 * of the private use area here, as the fonts do that {@code src/build/fonts.py} makes. {@link #letters} leads back.
 */
final class Joining implements BidiReorderer {
    private static final int FIRST = 0x600;
    private static final int LAST = 0x6FF;
    private static final int SHAPES = 0xE000;
    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;
    private static final int JOINER = 0x200D;

    /** Joins on both sides: Unicode's Joining_Type=D in the block Arabic. */
    private static final String DUAL = "\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0643\u0644-\u0647\u0649\u064A\u066E"
            + "\u066F\u0678-\u0687\u069A-\u06BF\u06C1\u06C2\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF";

    /** Joins to the letter before only: Joining_Type=R. */
    private static final String RIGHT = "\u0622-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0"
            + "\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF";

    /** Alef after lam is written as one: the code points of the two, standing alone. */
    private static final Map<Integer, Integer> WITH_LAM = Map.of(0x622, 0xFEF5, 0x623, 0xFEF7, 0x625, 0xFEF9, 0x627, 0xFEFB);

    private static final String MIRRORED = "()[]{}<>«»‹›";

    private enum Type {
        /** Joins on both sides. */
        DUAL,
        /** Joins to what stands before. */
        RIGHT,
        /** Makes others join. */
        CAUSING,
        /** Is not there, for joining: vowel signs. */
        TRANSPARENT,
        /** Does not join. */
        NONE;

        boolean joinsOn() {
            return this == DUAL || this == CAUSING;
        }

        boolean joinsBack() {
            return this != NONE && this != TRANSPARENT;
        }
    }

    @Override
    public String shapeText(String text) {
        int[] signs = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        boolean joined = false; // whether the letter before reaches out
        for (int at = 0; at < signs.length; at++) {
            Type type = type(signs[at]);
            if (type == Type.TRANSPARENT) {
                shaped.appendCodePoint(signs[at]);
                continue;
            }
            boolean joinsBefore = joined && type.joinsBack();
            int next = next(signs, at);
            if (signs[at] == LAM && next < signs.length && WITH_LAM.containsKey(signs[next])) {
                shaped.appendCodePoint(WITH_LAM.get(signs[next]) + (joinsBefore ? 1 : 0));
                shaped.append(new String(signs, at + 1, next - at - 1));
                at = next;
                joined = false;
                continue;
            }
            boolean joinsAfter = type.joinsOn() && next < signs.length && type(signs[next]).joinsBack();
            shaped.appendCodePoint(type == Type.DUAL || type == Type.RIGHT ? shape(signs[at], joinsBefore, joinsAfter) : signs[at]);
            joined = type.joinsOn();
        }
        return shaped.toString();
    }

    private static int shape(int letter, boolean joinsBefore, boolean joinsAfter) {
        int shape = joinsBefore ? joinsAfter ? 3 : 1 : joinsAfter ? 2 : 0;
        return shape == 0 ? letter : SHAPES + 4 * (letter - FIRST) + shape;
    }

    /** Where the next letter stands, past vowel signs; the end if there is none. */
    private static int next(int[] signs, int at) {
        int next = at + 1;
        while (next < signs.length && type(signs[next]) == Type.TRANSPARENT) {
            next++;
        }
        return next;
    }

    private static Type type(int sign) {
        if (sign == TATWEEL || sign == JOINER) {
            return Type.CAUSING;
        }
        if (isAmong(DUAL, sign)) {
            return Type.DUAL;
        }
        if (isAmong(RIGHT, sign)) {
            return Type.RIGHT;
        }
        return Character.getType(sign) == Character.NON_SPACING_MARK ? Type.TRANSPARENT : Type.NONE;
    }

    /** @param ranges single signs, and two with a hyphen between for all from one to the other */
    private static boolean isAmong(String ranges, int sign) {
        for (int at = 0; at < ranges.length(); at++) {
            boolean range = at + 2 < ranges.length() && ranges.charAt(at + 1) == '-';
            if (sign >= ranges.charAt(at) && sign <= ranges.charAt(range ? at + 2 : at)) {
                return true;
            }
            at += range ? 2 : 0;
        }
        return false;
    }

    /** The letters a shape stands for: what a PDF tells whoever copies, searches or reads it aloud. */
    static String letters(int shape) {
        if (shape > SHAPES && shape < SHAPES + 4 * (LAST - FIRST + 1)) {
            return Character.toString(FIRST + (shape - SHAPES) / 4);
        }
        return Normalizer.normalize(Character.toString(shape), Normalizer.Form.NFKC);
    }

    /** Turned around, brackets too. A vowel sign then stands before its letter, over which it is drawn. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder turned = new StringBuilder(text.length());
        new StringBuilder(text).reverse().codePoints().map(Joining::mirrored).forEach(turned::appendCodePoint);
        return turned.toString();
    }

    private static int mirrored(int sign) {
        int at = MIRRORED.indexOf(sign);
        return at < 0 ? sign : MIRRORED.charAt(at % 2 == 0 ? at + 1 : at - 1);
    }

    @Override
    public String deshapeText(String shaped) {
        StringBuilder letters = new StringBuilder();
        shaped.codePoints().mapToObj(Joining::letters).forEach(letters::append);
        return letters.toString();
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
