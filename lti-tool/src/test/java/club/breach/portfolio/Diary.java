package club.breach.portfolio;

import club.breach.milestone.Judge;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An entity that everyone sees, that belongs to nobody, and that looks upstairs. */
@Entity
public class Diary {
    @Id
    UUID id;

    transient Judge judge;
}
