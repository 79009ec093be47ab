package club.parcours.takeout;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That somebody asked to take everything along, and what was made for them. */
@ApplicationScoped
class TakeoutHolder implements PersonalDataHolder {
    @Inject
    Envelopes envelopes;

    @Inject
    KeptLinks links;

    @Inject
    Takeout takeout;

    /** What the export says. @param at when it was asked for first @param until as long as there is a way to it from outside */
    record Told(Instant at, Optional<Instant> savedAt, Optional<Instant> until, List<Instant> fetched) {}

    @Override
    public String room() {
        return "takeout";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Envelope.class, KeptLink.class);
    }

    @Override
    public Object export(PersonId person) {
        Optional<KeptLink> link = links.of(person);
        return envelopes.of(person).map(one -> new Told(one.createdAt(), one.readyAt(), link.flatMap(KeptLink::until),
                link.map(KeptLink::fetched).orElse(List.of()))).stream().toList();
    }

    @Override
    public void erase(PersonId person) {
        takeout.forget(person);
    }
}
