package club.parcours.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as Unicode says (UAX 14), but never behind an apostrophe, as in « d’accord ». */
class Elisions implements FSTextBreaker {
    private final FSTextBreaker breaks = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
    private String text = "";

    @Override
    public int next() {
        int at = breaks.next();
        while (at > 0 && at < text.length() && text.charAt(at - 1) == '’') {
            at = breaks.next();
        }
        return at;
    }

    @Override
    public void setText(String text) {
        this.text = text;
        breaks.setText(text);
    }
}
