package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.SafeHtml;
import org.apache.velocity.VelocityContext;
import org.junit.jupiter.api.Test;

class RendererTest {
    private static final String SCRIPT = "<script>alert('x')</script>\" onload=\"y";
    private static final String ESCAPED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;y";

    private final Renderer renderer = new Renderer();

    @Test
    void a_script_is_text_in_every_position_a_template_can_give_it() {
        String page = render("escape", SCRIPT);

        assertThat(page).doesNotContain("<script").doesNotContain("\" onload");
        assertThat(page.lines().filter(line -> !line.isBlank()))
                .containsExactly(
                        "<p>" + ESCAPED + "</p>",
                        "<p title=\"" + ESCAPED + "\"></p>",
                        "<p title='" + ESCAPED + "'></p>",
                        "<i>" + ESCAPED + "</i>",
                        "<b>" + ESCAPED + "</b>");
    }

    @Test
    void html_of_our_own_is_inserted_as_it_is() {
        assertThat(render("escape", SafeHtml.of("<em>yes</em>"))).contains("<p><em>yes</em></p>");
    }

    @Test
    void a_variable_nobody_set_is_an_error() {
        assertThatThrownBy(() -> renderer.render("trial/undefined", new VelocityContext()))
                .hasMessageContaining("nobody");
    }

    @Test
    void a_template_cannot_reach_a_class() {
        assertThatThrownBy(() -> render("reach", "x")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_person_s_text_is_never_run_as_a_template() {
        assertThat(render("evaluate", "#set($a = 7)$a")).contains("#evaluate").doesNotContain("7\n7");
    }

    private String render(String template, Object told) {
        VelocityContext context = new VelocityContext();
        context.put("told", told);
        return renderer.render("trial/" + template, context).toString();
    }
}
