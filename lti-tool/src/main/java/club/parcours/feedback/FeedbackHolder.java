package club.parcours.feedback;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives out and erases what somebody said of the book, and when they were asked. What they answered then is nobody's. */
@ApplicationScoped
class FeedbackHolder implements PersonalDataHolder {
    @Inject
    Impressions impressions;

    @Inject
    SurveyTurns turns;

    @Inject
    Vault vault;

    record Kept(List<Said> said, List<Asked> asked) {}

    /** @param segment id of the module or the exercise */
    record Said(String segment, Face face, Optional<String> text, Optional<UUID> voice, Instant writtenAt) {}

    /** @param week its Monday; nothing more exact is known */
    record Asked(Occasion kind, LocalDate week) {}

    @Override
    public String room() {
        return Feedback.ROOM;
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Impression.class, SurveyTurn.class);
    }

    @Override
    public Object export(PersonId person) {
        PersonSeal seal = vault.of(person);
        return new Kept(impressions.by(person).stream().map(one -> new Said(one.segment(), one.face(), one.words(seal), one.voice(),
                one.saidAt())).toList(), turns.by(person).stream().map(turn -> new Asked(turn.occasion(),
                LocalDate.ofInstant(turn.createdAt(), ZoneOffset.UTC))).toList());
    }

    /** The voices go with all files of the person. */
    @Override
    public void erase(PersonId person) {
        impressions.by(person).forEach(impressions::remove);
        turns.by(person).forEach(turns::remove);
    }

    @Override
    public List<String> stays(PersonId person) {
        return turns.by(person).isEmpty() ? List.of() : List.of("feedback.stays");
    }
}
