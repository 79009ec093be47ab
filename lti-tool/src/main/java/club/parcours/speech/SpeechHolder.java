package club.parcours.speech;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells which of our texts somebody recorded, and takes them away with the person. */
@ApplicationScoped
class SpeechHolder implements PersonalDataHolder {
    @Inject
    Recordings recordings;

    @Inject
    Repertoire repertoire;

    /** What the export says. @param text empty if the words have changed since */
    record Told(String text, String language, UUID voice, Instant at) {}

    @Override
    public String room() {
        return Speech.ROOM;
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Recording.class);
    }

    @Override
    public Object export(PersonId person) {
        return recordings.by(person).stream().map(one -> new Told(repertoire.find(one.words()).map(Utterance::words).orElse(""),
                one.language(), one.file(), one.createdAt())).toList();
    }

    @Override
    public void erase(PersonId person) {
        recordings.by(person).forEach(recordings::remove);
    }
}
