package club.parcours.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows what a class calls, and what that calls, down to the first that opens a transaction. A repository that is met
 * before is asked outside of one: the second wall shows it no row then (kernel/TenantWall), and only on PostgreSQL.
 */
final class InATransaction extends ArchCondition<JavaClass> {
    private final String root;

    /** @param root the package whose classes are followed */
    InATransaction(String root) {
        super("reach repositories inside a transaction");
        this.root = root + ".";
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        if (!type.isAnnotatedWith(Transactional.class)) {
            type.getCodeUnits().forEach(begun -> follow(type, begun, seen, events));
        }
    }

    private void follow(JavaClass type, JavaCodeUnit calling, Set<JavaCodeUnit> seen, ConditionEvents events) {
        if (!seen.add(calling)) {
            return;
        }
        Stream.<JavaCodeUnitAccess<?>>concat(calling.getMethodCallsFromSelf().stream(),
                calling.getMethodReferencesFromSelf().stream()).forEach(call -> called(call)
                .filter(called -> !opens(called)).ifPresent(called -> {
                    if (isRepository(called.getOwner())) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + call.getDescription()));
                    } else {
                        follow(type, called, seen, events);
                    }
                }));
    }

    /** Of ours, with a body that we can look into; of the kernel's own way to the database we do not ask. */
    private Optional<JavaCodeUnit> called(JavaCodeUnitAccess<?> call) {
        return call.getTarget().resolveMember().map(JavaCodeUnit.class::cast)
                .filter(unit -> unit.getOwner().getPackageName().concat(".").startsWith(root)
                        && !unit.getOwner().getPackageName().startsWith(root + "kernel"));
    }

    private static boolean opens(JavaCodeUnit called) {
        return called.isAnnotatedWith(Transactional.class) || called.getOwner().isAnnotatedWith(Transactional.class);
    }

    private static boolean isRepository(JavaClass owner) {
        return owner.getFields().stream().anyMatch(field -> field.getRawType().isAssignableTo(EntityManager.class));
    }
}
