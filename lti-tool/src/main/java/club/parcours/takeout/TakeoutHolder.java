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
    Takeout takeout;

    /** What the export says. @param at when it was asked for first */
    record Told(Instant at, Optional<Instant> savedAt) {}

    @Override
    public String room() {
        return "takeout";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Envelope.class);
    }

    @Override
    public Object export(PersonId person) {
        return envelopes.of(person).map(one -> new Told(one.createdAt(), one.readyAt())).stream().toList();
    }

    @Override
    public void erase(PersonId person) {
        takeout.forget(person);
    }
}
