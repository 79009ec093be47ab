package club.parcours.aside;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives out and erases what somebody put aside. */
@ApplicationScoped
class AsideHolder implements PersonalDataHolder {
    @Inject
    SetAsides forms;

    @Inject
    Vault vault;

    /** What the export says, by page. */
    record Told(Map<String, Map<String, List<String>>> drafts) {}

    @Override
    public String room() {
        return Aside.ROOM;
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(SetAside.class);
    }

    @Override
    public Object export(PersonId person) {
        PersonSeal seal = vault.of(person);
        return new Told(forms.of(person).stream().collect(Collectors.toMap(SetAside::page, form -> form.fields(seal))));
    }

    @Override
    public void erase(PersonId person) {
        forms.removeAll(person);
    }
}
