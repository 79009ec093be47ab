package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Texts that try to be more than text. */
enum Hostile {
    /** For a line of 30 signs. */
    WORD("<b onclick=alert(1)>${7*7}'--"),
    /** For a line of 80 signs. */
    LINE("\"><script>alert(1)</script> #set($x=6)$x ${7*7} '; DROP TABLE entry;-- 😀"),
    TEXT("</textarea>\"><script>alert(1)</script><img src=x onerror=alert(2)>\n#set($x=6)$x ${7*7} $viewer #end\n"
            + "'; DROP TABLE entry;-- {{7*7}} %00 &lt;b&gt; 😀");

    private static final String UNSEEN = "\u0000\u0007\u202E\u001B";

    private final String visible;

    Hostile(String visible) {
        this.visible = visible;
    }

    /** With signs nobody types: NUL, a bell, an escape, a reversal of the writing direction. */
    String typed() {
        return visible.charAt(0) + UNSEEN + visible.substring(1);
    }

    /** What of it is a text, and stays. */
    String visible() {
        return visible;
    }

    /** It stands there as it was typed, and has become nothing else. */
    void standsAsText(Page page, String where) {
        assertThat(page.locator(where).allTextContents()).as(page.url()).anyMatch(text -> text.contains(visible));
        assertThat(page.locator("main script, main img, main [onclick], main [onerror]").count()).isZero();
    }
}
