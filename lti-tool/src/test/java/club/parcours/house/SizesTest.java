package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one person can hold in their head: sizes of files, templates, scripts, methods and rooms. */
class SizesTest {
    private static final Map<String, Integer> MOST = Map.of(".java", 300, ".vm", 120, ".js", 200, ".css", 300);
    private static final int METHOD = 40;
    private static final int ROOM = 25;

    @Test
    void no_file_is_longer_than_one_can_read() throws IOException {
        assertThat(tooLong(Path.of("src/main"))).isEmpty();
        assertThat(tooLong(Path.of("src/test/java"))).isEmpty();
    }

    @Test
    void a_planted_long_file_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "// a line\n".repeat(301));
        Files.writeString(folder.resolve("short.vm"), "a line\n".repeat(120));

        assertThat(tooLong(folder)).containsExactly("Long.java: 301 lines, at most 300");
    }

    @Test
    void no_method_is_longer_than_a_screen() throws IOException {
        assertThat(longMethods(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void a_planted_long_method_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "class Long {\n    void method() {\n"
                + "        step();\n".repeat(METHOD + 1) + "    }\n}\n");

        assertThat(longMethods(folder)).hasSize(1);
    }

    @Test
    void no_room_holds_more_types_than_one_can_know() {
        Map<String, Long> rooms = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("practice-lms"))
                .importPackages("club.parcours")
                .stream()
                .filter(type -> type.isTopLevelClass() && !type.isRecord())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().startsWith("club.parcours.lti")) // may have sub-packages (decision 14)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));

        assertThat(rooms).allSatisfy((room, types) -> assertThat(types).as(room).isLessThanOrEqualTo(ROOM));
    }

    private static List<String> tooLong(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> limit(file) > 0 && lines(file).size() > limit(file))
                    .map(file -> folder.relativize(file) + ": " + lines(file).size() + " lines, at most " + limit(file))
                    .sorted()
                    .toList();
        }
    }

    /** A method begins on a line that is indented once and ends in an opening brace; it ends where that brace closes. */
    private static List<String> longMethods(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(SizesTest::longMethodsOf)
                    .toList();
        }
    }

    private static Stream<String> longMethodsOf(Path file) {
        List<String> lines = lines(file);
        Stream.Builder<String> found = Stream.builder();
        int began = -1;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.matches("    \\S.*\\) (throws .*)?\\{")) {
                began = at;
            } else if (line.equals("    }") && began >= 0) {
                if (at - began - 1 > METHOD) {
                    found.add(file.getFileName() + ":" + (began + 1) + " " + (at - began - 1) + " lines");
                }
                began = -1;
            }
        }
        return found.build();
    }

    private static int limit(Path file) {
        return MOST.entrySet().stream()
                .filter(kind -> file.toString().endsWith(kind.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
