package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.web.Messages;
import club.parcours.web.TestMessages;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nobody can store something about a person and forget to say how it is exported and erased. */
class PrivacyTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("practice-lms"))
            .importPackages("club.parcours");

    /** Rooms below privacy cannot implement its port; each says how a person leaves it. */
    private static final Set<String> ELSEWHERE = Set.of(
            "club.parcours.web.BrowserSession", // ends within a day, and people ends it at erasure
            "club.parcours.privacy.PersonKey"); // destroying it is the erasure

    @Test
    void every_entity_about_a_person_has_a_holder() {
        Set<String> known = new java.util.HashSet<>(held(HOUSE));
        known.addAll(ELSEWHERE);

        assertThat(aboutAPerson(HOUSE)).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void every_room_that_holds_something_has_a_name_on_the_page_about_ones_data() {
        Messages messages = TestMessages.in("fr");
        assertThat(holders(HOUSE)).isNotEmpty()
                .allMatch(holder -> messages.has("fr", "privacy.room." + holder.room()));
    }

    @Test
    void an_entity_without_a_holder_is_found() {
        JavaClasses planted = new ClassFileImporter().importClasses(Forgotten.class);

        assertThat(aboutAPerson(planted)).containsExactly(Forgotten.class.getName());
        assertThat(held(planted)).isEmpty();
    }

    @Entity
    static class Forgotten {
        PersonId person;
    }

    private static Set<String> aboutAPerson(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .filter(type -> type.getAllFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(PersonId.class)))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> held(JavaClasses classes) {
        return holders(classes).stream().flatMap(holder -> holder.entities().stream()).map(Class::getName)
                .collect(Collectors.toSet());
    }

    private static List<PersonalDataHolder> holders(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAssignableTo(PersonalDataHolder.class) && !type.isInterface())
                .map(type -> made(type.reflect())).toList();
    }

    private static PersonalDataHolder made(Class<?> holder) {
        try {
            for (Constructor<?> constructor : holder.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 0) {
                    constructor.setAccessible(true);
                    return (PersonalDataHolder) constructor.newInstance();
                }
            }
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
        throw new IllegalStateException(holder + " needs a constructor without arguments, as CDI does");
    }
}
