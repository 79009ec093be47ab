package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.PersonalFields.Declared;
import club.parcours.kernel.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/reference/personal-data.md says of every field about somebody what becomes of it. */
class PersonalDataTest {
    private final List<Declared> page = PersonalFields.declared();

    @Test
    void every_field_about_somebody_is_declared_and_every_declared_field_exists() {
        assertThat(page.stream().flatMap(row -> row.names().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(PersonalFields.names(PersonalFields.entities()));
    }

    @Test
    void a_planted_field_is_found_and_so_is_one_that_only_holds_sealed_words() {
        assertThat(PersonalFields.names(Stream.of(Planted.class, Sealed.class, Plain.class).filter(PersonalFields::isAboutSomebody)
                .toList())).containsExactlyInAnyOrder("house.Planted.reader", "house.Planted.note", "house.Sealed.words");
    }

    @Test
    void whoever_is_named_in_a_row_is_gone_from_it_once_erased() {
        assertThat(page).allSatisfy(row -> {
            assertThat(row.exported()).isNotBlank();
            assertThat(row.kept()).isNotBlank();
            assertThat(row.erased()).matches("(row goes|row stays|emptied)(;.*)?");
        });
        PersonalFields.entities().stream().flatMap(type -> PersonalFields.people(type).stream()).forEach(field ->
                assertThat(PersonalFields.declared(field).erased()).as(field.toString()).doesNotStartWith("row stays"));
    }

    @Entity
    static class Planted {
        @Id
        long id;
        PersonId reader;
        String note;
    }

    @Entity
    static class Sealed {
        byte[] words;
    }

    @Entity
    static class Plain {
        String title;
    }
}
