package club.parcours.walks;

import com.microsoft.playwright.Locator;

/** What somebody does to a page with. */
interface Hands {
    /** Touches and types; the browser says whether something can be touched. */
    Hands FINGER = new Hands() {
        @Override
        public void press(Locator element) {
            element.click();
        }

        @Override
        public void tick(Locator box) {
            box.check();
        }

        @Override
        public void write(Locator field, String words) {
            field.fill(words);
        }
    };

    /** A link or a button. */
    void press(Locator element);

    /** A box, or one of several of which one can be chosen. */
    void tick(Locator box);

    /** Into a field in which nothing stands yet. */
    void write(Locator field, String words);
}
