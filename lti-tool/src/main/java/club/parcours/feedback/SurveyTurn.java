package club.parcours.feedback;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** That somebody was asked in a course. Not what they answered, nor whether they did. */
@Entity
@Table(name = "survey_turn")
class SurveyTurn extends TenantOwned {
    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @Enumerated(EnumType.STRING)
    @Column(name = "occasion", nullable = false, updatable = false)
    private Occasion occasion;

    protected SurveyTurn() {}

    /** @param week its Monday: no time of the row is more exact than that */
    SurveyTurn(UUID id, LocalDate week, PersonId person, UUID cohort, Occasion occasion) {
        super(id, week.atStartOfDay(ZoneOffset.UTC).toInstant());
        this.person = person;
        this.cohort = cohort;
        this.occasion = occasion;
    }

    Occasion occasion() {
        return occasion;
    }
}
