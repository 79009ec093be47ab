package club.parcours.exercise;

import club.parcours.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** When somebody did what; nothing of what they wrote. */
@ApplicationScoped
@Transactional
public class Diary {
    @Inject
    Answers answers;

    /** When each exercise was last handed in or passed on, by its id. One statement. */
    public Map<String, Instant> days(PersonId person) {
        return answers.days(person);
    }
}
