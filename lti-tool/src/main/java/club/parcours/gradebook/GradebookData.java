package club.parcours.gradebook;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the gradebook knows of a person. A parcel still waiting finds nothing to send and is done. */
@ApplicationScoped
class GradebookData implements PersonalDataHolder {
    @Inject
    ScoreReports reports;

    @Inject
    GradedLinks links;

    @Override
    public String room() {
        return "gradebook";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(ScoreReport.class, LinkUser.class);
    }

    @Override
    public Object export(PersonId person) {
        return reports.of(person).stream().map(ScoreReport::view).toList();
    }

    @Override
    public void erase(PersonId person) {
        reports.erase(person);
        links.erase(person);
    }

    @Override
    public List<String> stays(PersonId person) {
        return reports.of(person).stream().anyMatch(ScoreReport::wentOut) ? List.of("gradebook.stays.sent") : List.of();
    }
}
