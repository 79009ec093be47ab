package club.parcours.document;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** The Unicode bidirectional algorithm, as the JDK has it: which stretches of a paragraph run in which direction. */
final class Direction implements BidiSplitter {
    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    /** {@code rtl} if the first letter that has a direction is one from right to left, else {@code ltr}. */
    static String of(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    @Override
    public void setParagraph(String text, byte direction) {
        paragraph = new Bidi(text, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    /** The renderer looks runs up by where they begin, so any order serves. */
    @Override
    public BidiTextRun getVisualRun(int run) {
        return new BidiTextRun(paragraph.getRunStart(run), paragraph.getRunLimit(run) - paragraph.getRunStart(run),
                paragraph.getRunLevel(run) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String text) {
        return of(text).equals("rtl") ? RTL : LTR;
    }
}
