package club.parcours.house;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.MasterKey;
import club.parcours.outbox.Outbox;
import club.parcours.outbox.TestOutbox;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.takeout.Chapter;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Beans as the container would wire them, on a test database, by their {@code @Inject} alone: nobody has to remember a new one.
 * Of what is found by its interface there are the holders of personal data, what they tell, and nothing else; nobody hears of facts.
 */
public final class Wiring {
    private static final com.tngtech.archunit.core.domain.JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("practice-lms"))
            .importPackages("club.parcours");

    private final Map<Class<?>, Object> made = new HashMap<>();

    public Wiring(TestDatabase database, Clock clock) {
        made.put(EntityManager.class, database.entities());
        made.put(Clock.class, clock);
        made.put(Outbox.class, new TestOutbox(database, clock));
        made.put(MasterKey.class, TestKeys.master());
        ClubConfig config = new ClubConfig();
        config.languages = List.of("fr", "en");
        config.dataDir = java.nio.file.Path.of("target", "wiring");
        made.put(ClubConfig.class, config);
        made.put(Curriculum.class, TheCurriculum.asShipped());
    }

    /** Classes of the house that are of this type. */
    public static List<Class<?>> all(Class<?> type) {
        return HOUSE.stream().filter(one -> one.isAssignableTo(type) && !one.isInterface())
                .<Class<?>>map(JavaClass::reflect).toList();
    }

    /** Classes of the house that carry this annotation. */
    public static List<Class<?>> annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
        return HOUSE.stream().filter(one -> one.isAnnotatedWith(annotation)).<Class<?>>map(JavaClass::reflect).toList();
    }

    /** The bean of this type. */
    public <T> T bean(Class<T> type) {
        return type.cast(made.containsKey(type) ? made.get(type) : make(type));
    }

    private Object make(Class<?> type) {
        if (type.isInterface()) {
            return answering(type, List.of());
        }
        try {
            Constructor<?> injected = Stream.of(type.getDeclaredConstructors())
                    .filter(one -> one.isAnnotationPresent(Inject.class)).findFirst()
                    .orElseGet(() -> withoutArguments(type));
            injected.setAccessible(true);
            Object[] arguments = Arrays.stream(injected.getGenericParameterTypes()).map(this::wired).toArray();
            Object bean = injected.newInstance(arguments);
            made.put(type, bean);
            for (Class<?> level = type; level != null; level = level.getSuperclass()) {
                for (Field field : level.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Inject.class)) {
                        field.setAccessible(true);
                        field.set(bean, wired(field.getGenericType()));
                    }
                }
            }
            return bean;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type.getName(), broken);
        }
    }

    private static Constructor<?> withoutArguments(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors()).filter(one -> one.getParameterCount() == 0).findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no constructor for CDI"));
    }

    private Object wired(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> of = (Class<?>) generic.getActualTypeArguments()[0];
            List<?> found = of.equals(PersonalDataHolder.class) || of.equals(Chapter.class) ? all(of).stream().map(this::bean).toList() : List.of();
            return answering((Class<?>) generic.getRawType(), found);
        }
        return bean((Class<?>) type);
    }

    /** An {@link Instance} of these; anything else that is asked of it fails. */
    private static Object answering(Class<?> type, List<?> all) {
        return Proxy.newProxyInstance(Wiring.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "stream" -> all.stream();
                    case "iterator" -> all.iterator();
                    case "fire" -> null;
                    default -> throw new UnsupportedOperationException(type.getSimpleName() + "." + method.getName());
                });
    }
}
