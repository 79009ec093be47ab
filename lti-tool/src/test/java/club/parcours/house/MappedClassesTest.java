package club.parcours.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Converter;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** No start searches for entities: persistence.xml names them. */
class MappedClassesTest {
    @Test
    void persistence_xml_names_every_class_that_is_mapped_and_no_other() throws Exception {
        Set<String> mapped = Stream.concat(
                        TestDatabase.mapped(),
                        TestDatabase.classes().filter(type -> type.isAnnotationPresent(Converter.class)))
                .map(Class::getName).collect(toSet());

        assertThat(named()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    private static Stream<String> named() throws Exception {
        var file = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(MappedClassesTest.class.getResourceAsStream("/META-INF/persistence.xml"));
        var classes = file.getElementsByTagName("class");
        return IntStream.range(0, classes.getLength()).mapToObj(n -> classes.item(n).getTextContent());
    }
}
