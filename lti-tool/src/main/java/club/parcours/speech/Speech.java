package club.parcours.speech;

import club.parcours.files.Files;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Texts of ours that people record. Who runs a group records for the whole organisation, and takes away whatever was recorded
 * there; the latest counts. The file stays its speaker's own: it goes with them.
 */
@ApplicationScoped
@Transactional
public class Speech {
    static final String ROOM = "speech";
    private static final String FIELD = "file";

    @Inject
    Recordings recordings;

    @Inject
    Repertoire repertoire;

    @Inject
    Files files;

    @Inject
    Remembered remembered;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Words that can be recorded, and what there is of them.
     *
     * @param file of the recording
     * @param mine whether the viewer recorded it
     */
    record Spoken(Utterance utterance, Optional<UUID> file, boolean mine) {}

    /** @throws NotFound if no words of ours have this key; Forbidden for who runs no group */
    Spoken words(Viewer viewer, String key) {
        Utterance utterance = utterance(viewer, key);
        Optional<Recording> recording = recordings.of(key);
        return new Spoken(utterance, recording.map(Recording::file),
                recording.filter(one -> one.person().equals(viewer.person())).isPresent());
    }

    /**
     * Has these words heard in the viewer's voice, all over the organisation.
     *
     * @throws Invalid for the field {@code file} if the voice is not the viewer's or gone
     */
    void record(Viewer viewer, String key, UUID voice) {
        Utterance utterance = utterance(viewer, key);
        if (files.mine(viewer, List.of(voice)).stream().noneMatch(file -> file.millis() > 0)) {
            throw new Invalid(FIELD, "speech.gone");
        }
        recordings.of(key).ifPresentOrElse(before -> {
            if (!before.person().equals(viewer.person())) {
                files.remove(before.person(), ROOM, key);
            }
            before.spokenBy(viewer.person(), voice);
        }, () -> recordings.add(new Recording(ids.next(), clock.instant(), utterance, viewer.person(), voice)));
        files.keepOnly(viewer, ROOM, key, List.of(voice));
        afterCommit.run(() -> remembered.forget(viewer.tenant()));
    }

    /** Takes away what was recorded, whoever spoke: it is heard nowhere any more. */
    void remove(Viewer viewer, String key) {
        utterance(viewer, key);
        recordings.of(key).ifPresent(recording -> {
            files.remove(recording.person(), ROOM, key);
            recordings.remove(recording);
            afterCommit.run(() -> remembered.forget(viewer.tenant()));
        });
    }

    /** The files of the organisation's recordings, by the keys of their words. */
    Map<String, UUID> all() {
        return recordings.all().stream().collect(Collectors.toMap(Recording::words, Recording::file));
    }

    /** Whether this file is what is heard for these words. */
    boolean isHeard(PersonId speaker, String key, UUID file) {
        return recordings.of(key).filter(one -> one.person().equals(speaker) && one.file().equals(file)).isPresent();
    }

    private Utterance utterance(Viewer viewer, String key) {
        viewer.mustFacilitate();
        return repertoire.find(key).filter(words -> words.key().equals(key)).orElseThrow(NotFound::new);
    }
}
