package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every rule over the house, and over a small house with planted breaches, where each must fail. */
class RulesTest {
    private static final String HOUSE = "club.parcours";
    private static final String PLANTED = "club.breach";

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("practice-lms"))
                .importPackages(HOUSE);
        return new Rules(HOUSE).all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(house)));
    }

    @TestFactory
    Stream<DynamicTest> a_planted_breach_is_found() {
        JavaClasses breaches = new ClassFileImporter().importPackages(PLANTED);
        return new Rules(PLANTED).all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> assertThat(breaks(rule, breaches))
                        .as("a rule that no breach can break guards nothing")
                        .isTrue()));
    }

    private static boolean breaks(ArchRule rule, JavaClasses breaches) {
        return rule.evaluate(breaches).hasViolation();
    }
}
