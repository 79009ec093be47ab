package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void paragraphs_lists_and_bold_words_are_rendered() {
        assertThat(html("Du **pain**.\n\n- un\n- deux"))
                .isEqualTo("<p>Du <strong>pain</strong>.</p>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a <b onclick=x>b</b>", "<img src=x onerror=alert(1)>",
        "`<script>`", "<!-- -->"})
    void raw_html_comes_out_as_words(String hostile) {
        assertThat(html(hostile)).doesNotContain("<script", "<b ", "<img", "<!--").contains("&lt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,x)",
        "[x](vbscript:x)", "<javascript:alert(1)>"})
    void an_address_that_runs_script_is_dropped(String hostile) {
        assertThat(html(hostile)).contains("href=\"\"");
    }

    @Test
    void a_link_does_not_hand_over_the_window() {
        assertThat(html("[y](https://example.org/?a=1&b=\"2\")")).contains("rel=\"noopener\"", "a=1&amp;b=");
    }

    @Test
    void a_picture_of_the_edition_is_at_an_address_of_ours_and_any_other_is_its_words() {
        Markdown markdown = new Markdown(Map.of("pictures/market.png", "0123456789abcdef"));

        assertThat(markdown.html("![Un **\"marché\"** &lt;x&gt;](../../pictures/market.png)").toString()).contains("src=\"/pictures/0123456789abcdef\"",
                "alt=\"Un &quot;marché&quot; &lt;x&gt;\"", "loading=\"lazy\"");
        for (String elsewhere : List.of("https://example.org/pictures/market.png", "../pictures/other.png", "javascript:alert(1)",
                "data:image/png;base64,AA", "../../pictures/market.png?x=1", "/pictures/market.png")) {
            assertThat(markdown.html("![Un marché](" + elsewhere + ")").toString()).isEqualTo("<p>Un marché</p>");
        }
    }

    private static String html(String markdown) {
        return new Markdown(Map.of()).html(markdown).toString();
    }
}
