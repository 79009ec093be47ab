package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Gives out and erases what was reached. */
@ApplicationScoped
class MilestoneHolder implements PersonalDataHolder {
    @Inject
    Assessments assessments;

    @Override
    public String room() {
        return "milestone";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Assessment.class);
    }

    @Override
    public Object export(PersonId person) {
        return assessments.of(List.of(person)).stream().map(Assessment::standing).toList();
    }

    @Override
    public void erase(PersonId person) {
        assessments.removeAll(person);
    }
}
