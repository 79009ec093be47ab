package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A broken file stops the start with a message that names the file and, where it can, the line. */
class BrokenContentTest {
    private static final String SORT = """
            ---
            id: M2E1
            kind: sort
            icon: cards
            minutes: 8
            title: Cards
            instruction: Choose a box.
            question: Where?
            agreed: Yes.
            also: You can also say
            done: Done.
            boxes:
              - id: work
                label: Work
            cards:
              - id: M2E1-drive
                boxes: [work]
                label: Drive
                feedback: You know the way.
            ---
            Help.
            """;

    @Test
    void a_file_without_settings() {
        assertThatThrownBy(() -> read("Hello")).hasMessageStartingWith("fr/x.md: line 1: begin with a line '---'");
    }

    @Test
    void yaml_that_cannot_be_read() {
        assertThatThrownBy(() -> read(SORT.replace("icon: cards", "icon: cards: two")))
                .hasMessageStartingWith("fr/x.md: line 4: ");
    }

    @Test
    void the_same_key_twice() {
        assertThatThrownBy(() -> read(SORT.replace("icon: cards", "icon: cards\nicon: cards")))
                .hasMessageStartingWith("fr/x.md: ").hasMessageContaining("icon");
    }

    @Test
    void a_text_that_is_missing() {
        assertThatThrownBy(() -> read(SORT.replace("label: Drive", "note: Drive")))
                .hasMessage("fr/x.md: 'cards/M2E1-drive/label' needs a text");
    }

    @Test
    void a_number_that_is_a_word() {
        assertThatThrownBy(() -> read(SORT.replace("minutes: 8", "minutes: eight")))
                .hasMessage("fr/x.md: 'minutes' should be a whole number");
    }

    @Test
    void a_kind_nobody_knows() {
        assertThatThrownBy(() -> read(SORT.replace("kind: sort", "kind: dream")))
                .hasMessage("fr/x.md: 'kind' is unknown: dream");
    }

    @Test
    void a_card_for_a_box_that_is_not_there() {
        assertThatThrownBy(() -> read(SORT.replace("[work]", "[moon]")))
                .hasMessage("fr/x.md: card M2E1-drive needs boxes among [work]");
    }

    @Test
    void points_that_do_not_add_up() {
        Text text = new Text("x", "fr");
        List<Criterion> criteria = List.of(new Criterion("PM2-steps", "steps", 4, 4, text, List.of()));
        assertThatThrownBy(() -> new MilestonePlan("PM2", "M2", "flag", 10, text, text, criteria))
                .hasMessage("the criteria bring 4 points, the milestone 10");
    }

    private static Exercise read(String source) {
        ContentFile file = ContentFile.parse("fr/x.md", "fr", source);
        return new ExerciseReader("M2", List.of(), new Framework("F", "F-1", List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of())).read(new Entry(file.name(), "", file.values(), new Markdown(Map.of())));
    }
}
