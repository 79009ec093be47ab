package club.parcours.feedback;

import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** How often one answer was given to one question in a course in a week. A number, and nobody's row. */
@Entity
@Table(name = "survey_count")
class SurveyCount extends TenantOwned {
    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @Enumerated(EnumType.STRING)
    @Column(name = "occasion", nullable = false, updatable = false)
    private Occasion occasion;

    /** Its Monday. */
    @Column(name = "week", nullable = false, updatable = false)
    private LocalDate week;

    @Column(name = "question", nullable = false, updatable = false)
    private String question;

    @Column(name = "choice", nullable = false, updatable = false)
    private String choice;

    @Column(name = "times", nullable = false)
    private int times;

    protected SurveyCount() {}

    /** Given once. */
    SurveyCount(UUID id, UUID cohort, Occasion occasion, LocalDate week, String question, String choice) {
        super(id, week.atStartOfDay(ZoneOffset.UTC).toInstant());
        this.cohort = cohort;
        this.occasion = occasion;
        this.week = week;
        this.question = question;
        this.choice = choice;
        this.times = 1;
    }

    UUID cohort() {
        return cohort;
    }

    Occasion occasion() {
        return occasion;
    }

    LocalDate week() {
        return week;
    }

    String question() {
        return question;
    }

    String choice() {
        return choice;
    }

    int times() {
        return times;
    }
}
