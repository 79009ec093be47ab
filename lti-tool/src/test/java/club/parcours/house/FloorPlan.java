package club.parcours.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The house, cellar first. A room imports only rooms on lower floors: never up, never next door. */
final class FloorPlan extends ArchCondition<JavaClass> {
    static final List<Set<String>> FLOORS = List.of(
            Set.of("kernel", "lti", "content"),
            Set.of("web", "outbox", "outbound"),
            Set.of("tenancy", "privacy"),
            Set.of("people", "files"),
            Set.of("launch", "registration", "takeout", "aside"),
            Set.of("curriculum", "gradebook", "course"),
            Set.of("portfolio", "speech", "picture", "place", "feedback", "framework"),
            Set.of("competence"),
            Set.of("exercise", "forum", "workshop", "milestone", "document"),
            Set.of("attestation", "pack", "folder"),
            Set.of("home"),
            Set.of("ops"));

    private final String root;

    /** @param root the package whose sub-packages are the rooms */
    FloorPlan(String root) {
        super("import only rooms on lower floors");
        this.root = root + ".";
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<String> home = room(type);
        if (home.isEmpty()) {
            return;
        }
        if (floor(home.get()) < 0) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a room that is not on the plan"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            room(dependency.getTargetClass().getBaseComponentType())
                    .filter(other -> !other.equals(home.get()) && floor(other) >= floor(home.get()))
                    .ifPresent(other -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
        }
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        return -1;
    }

    private Optional<String> room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root)
                ? Optional.of(name.substring(root.length()).split("\\.")[0])
                : Optional.empty();
    }
}
