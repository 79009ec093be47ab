package club.parcours.house;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of the house's entities that are about somebody, by the code, and by docs/reference/personal-data.md. */
public final class PersonalFields {
    private static final Path PAGE = Path.of("../docs/reference/personal-data.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+\\.[A-Za-z]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`");
    /** Bytes that are nobody's: of an organisation, the tool's own keys, what an LMS wants to hear again. */
    private static final Set<String> NOBODYS = Set.of("tenancy.TenantLogo", "tenancy.ToolKey", "tenancy.PlatformRegistration",
            "course.Picking");
    private static final Set<String> OF_EVERY_ROW = Set.of("tenant", "createdAt");

    /** One row of the page. @param names {@code room.Entity.field} */
    public record Declared(List<String> names, String exported, String erased, String kept) {}

    private PersonalFields() {}

    /** The entities that are about somebody: they name a person, or hold bytes, as everything sealed does. */
    public static List<Class<?>> entities() {
        return Wiring.annotated(Entity.class).stream().filter(PersonalFields::isAboutSomebody).toList();
    }

    static boolean isAboutSomebody(Class<?> type) {
        return !NOBODYS.contains(name(type)) && fields(type).stream().anyMatch(field ->
                isAPerson(field) || field.getType().equals(byte[].class));
    }

    /** Fields that say whom a row is about, or who did something. */
    public static List<Field> people(Class<?> type) {
        return fields(type).stream().filter(PersonalFields::isAPerson).toList();
    }

    /** Every persisted field, inherited ones included. */
    public static List<Field> fields(Class<?> type) {
        List<Field> all = new ArrayList<>();
        for (Class<?> level = type; level != null && !level.equals(Object.class); level = level.getSuperclass()) {
            Stream.of(level.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                    .filter(field -> !field.isAnnotationPresent(Transient.class)).forEach(all::add);
        }
        return all;
    }

    /** Without what every row has. */
    static List<String> names(List<Class<?>> types) {
        return types.stream().flatMap(type -> fields(type).stream()
                .filter(field -> !field.getDeclaringClass().equals(TenantOwned.class))
                .filter(field -> !field.isAnnotationPresent(Id.class) && !field.isAnnotationPresent(Version.class)
                        && !OF_EVERY_ROW.contains(field.getName()))
                .map(field -> name(type) + "." + field.getName())).toList();
    }

    /** The row of a field that has one. */
    public static Declared declared(Field field) {
        String name = name(field.getDeclaringClass()) + "." + field.getName();
        return declared().stream().filter(row -> row.names().contains(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("not declared: " + name));
    }

    static List<Declared> declared() {
        try {
            return ROW.matcher(Files.readString(PAGE)).results().map(row -> new Declared(
                    names(row.group(1), row.group(2)), row.group(3).strip(), row.group(4).strip(), row.group(5).strip())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> names(String entity, String cell) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            names.add(entity + "." + name.group(1));
        }
        return names;
    }

    private static boolean isAPerson(Field field) {
        return field.getType().equals(PersonId.class) || field.getType().getSimpleName().equals("Person");
    }

    private static String name(Class<?> type) {
        String[] room = type.getPackageName().split("\\.");
        return room[room.length - 1] + "." + type.getSimpleName();
    }
}
