package club.parcours.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every method and address that the code answers at, as {@code GET /app/s/{launch}/privacy}. */
final class Endpoints {
    private Endpoints() {}

    /** Those classes of the house. */
    static List<Class<?>> pages() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("practice-lms"))
                .importPackages("club.parcours")
                .stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    static Set<String> of(List<Class<?>> pages) {
        return pages.stream().flatMap(page -> Stream.of(page.getMethods())
                        .flatMap(method -> verbs(method).map(verb -> verb + " /app/" + address(page, method))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations())
                .flatMap(annotation -> Stream.of(annotation.annotationType().getAnnotationsByType(HttpMethod.class)))
                .map(HttpMethod::value);
    }

    private static String address(Class<?> page, Method method) {
        return Stream.<AnnotatedElement>of(page, method)
                .flatMap(place -> Stream.of(place.getAnnotationsByType(Path.class)))
                .map(path -> path.value().replaceAll(":[^}]*}", "}"))
                .collect(Collectors.joining("/"));
    }
}
