package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What somebody changed on a desk. Erasing them leaves the deed, and forgets who did it. */
@ApplicationScoped
class AuditData implements PersonalDataHolder {
    @Inject
    AuditEntries entries;

    record Deed(Instant at, String deed) {}

    @Override
    public String room() {
        return "privacy";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(AuditEntry.class);
    }

    @Override
    public Object export(PersonId person) {
        return entries.by(person).stream().map(AuditEntry::view).map(entry -> new Deed(entry.at(), entry.deed())).toList();
    }

    @Override
    public void erase(PersonId person) {
        entries.forget(person);
    }

    @Override
    public List<String> stays(PersonId person) {
        return entries.by(person).isEmpty() ? List.of() : List.of("privacy.stays.deeds");
    }
}
