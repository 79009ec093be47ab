package club.parcours.house;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One row of each entity for somebody, each field of it with something that it is known by. */
final class PlantedRows {
    private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");
    private static final int DAY = 86_400;
    /** What is read before it is exported cannot be anything; a % is what it is known by. */
    private static final Map<String, String> READ = Map.ofEntries(
            Map.entry("exercise.Draft.body", "{\"text\":[\"%\"]}"),
            Map.entry("exercise.Answer.body", "{\"text\":[\"%\"]}"),
            Map.entry("portfolio.Entry.fields", "{\"part\":[\"%\"]}"),
            Map.entry("portfolio.EntryEdition.fields", "{\"part\":[\"%\"]}"),
            Map.entry("document.DocumentDraft.body",
                    "{\"language\":\"fr\",\"layout\":\"time\",\"fields\":{\"goal\":\"%\"},\"on\":[],\"off\":[],\"texts\":{}}"),
            Map.entry("milestone.Submission.frozen", "{\"steps\":[{\"id\":\"1\",\"kind\":\"job\",\"time\":\"before\",\"title\":\"%\","
                    + "\"verbs\":[],\"proud\":true,\"kept\":true,\"language\":\"fr\"}],\"entries\":[],\"claims\":[]}"),
            Map.entry("aside.SetAside.body", "{\"text\":[\"%\"]}"),
            Map.entry("portfolio.PathStep.time", "year"),
            Map.entry("takeout.Envelope.zone", "Europe/Paris"),
            Map.entry("takeout.KeptLink.fetched", "2026-01-02T08:00:00Z"),
            Map.entry("files.StoredFile.heldFor", "milestone %\n"),
            Map.entry("competence.Opinion.shown", "0b9a1f6e-5a52-4d0e-8d43-2f0a5b7c9d11"),
            Map.entry("milestone.Judgement.replies", "PROUD"));

    private final PersonId owner;
    private final PersonSeal seal;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final Map<Class<?>, Object> rows = new LinkedHashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private int number = 1000;

    PlantedRows(UUID tenant, PersonId owner, PersonSeal seal) {
        this.owner = owner;
        this.seal = seal;
        PersonalFields.entities().forEach(type -> ids.put(key(type), UUID.randomUUID()));
        ids.put("cohort", UUID.randomUUID());
        ids.put("person", owner.value());
        ids.put("tenant", tenant);
    }

    /** What a field is known by in whatever is made of it; a field that cannot be told from others has none. */
    Map<String, String> marks() {
        return marks;
    }

    /** A row of this entity, and before it those it needs, in {@link #rows}. */
    Object plant(Class<?> type) throws ReflectiveOperationException {
        if (!rows.containsKey(type)) {
            Constructor<?> blank = type.getDeclaredConstructor();
            blank.setAccessible(true);
            Object row = blank.newInstance();
            for (Field field : PersonalFields.fields(type)) {
                if (!field.isAnnotationPresent(Version.class) && !(field.getDeclaringClass().equals(TenantOwned.class)
                        && field.getName().equals("tenant"))) {
                    field.setAccessible(true);
                    field.set(row, value(type, field));
                }
            }
            rows.put(type, row);
        }
        return rows.get(type);
    }

    /** In the order in which they can be kept. */
    Iterable<Object> rows() {
        return rows.values();
    }

    private Object value(Class<?> type, Field field) throws ReflectiveOperationException {
        String name = name(type) + "." + field.getName();
        if (field.isAnnotationPresent(Id.class)) {
            return ids.getOrDefault(key(type), UUID.randomUUID());
        }
        if (field.getType().isAnnotationPresent(Entity.class)) {
            return plant(field.getType());
        }
        if (field.getType().isAnnotationPresent(Embeddable.class)) {
            return embedded(name, field.getType());
        }
        if (field.getType().equals(byte[].class)) {
            return sealed(type, field, name);
        }
        return value(name, field.getName(), field.getType());
    }

    private Object embedded(String name, Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        for (int part = 0; part < parts.length; part++) {
            types[part] = parts[part].getType();
            values[part] = value(name, parts[part].getName(), types[part]);
        }
        Constructor<?> whole = type.getDeclaredConstructor(types);
        whole.setAccessible(true);
        return whole.newInstance(values);
    }

    private byte[] sealed(Class<?> type, Field field, String name) {
        if (field.getName().equals("subjectHash") || name.equals("people.Person.told")) {
            return (name + UUID.randomUUID()).substring(0, 32).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        }
        // Earlier words are the same bytes as they were in the entry.
        String table = name.startsWith("portfolio.EntryEdition.") ? "portfolio_entry" : type.getAnnotation(Table.class).name();
        String column = field.getAnnotation(Column.class).name();
        return seal.seal(table + "." + (column.isEmpty() ? field.getName() : column), text(name));
    }

    private String text(String name) {
        String mark = "zq" + number++ + "x";
        String template = READ.getOrDefault(name, "%");
        if (template.contains("%")) {
            marks.put(name, mark);
        }
        return template.replace("%", mark);
    }

    private Object value(String name, String part, Class<?> type) {
        number++;
        Object value = switch (type.getSimpleName()) {
            case "String" -> text(name);
            case "UUID" -> ids.getOrDefault(part, UUID.randomUUID());
            case "Instant" -> FIRST.plusSeconds((long) number * DAY);
            case "PersonId" -> part.equals("person") || part.equals("author") ? owner : new PersonId(UUID.randomUUID());
            case "int", "Integer" -> name.equals("milestone.Assessment.granted") ? 2 : part.toLowerCase(Locale.ROOT).contains("level") ? 3 : number;
            case "long" -> (long) number;
            case "boolean", "Boolean" -> true;
            case "BigDecimal" -> new BigDecimal(number + ".0000");
            default -> type.getEnumConstants()[type.getEnumConstants().length - 1];
        };
        if (!(value instanceof String) && !(value instanceof Boolean) && !value.equals(3) && !value.equals(owner)) {
            marks.merge(name, value.toString(), (first, second) -> first);
        }
        return value;
    }

    private static String key(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String name(Class<?> type) {
        return type.getPackageName().replaceFirst(".*\\.", "") + "." + type.getSimpleName();
    }
}
