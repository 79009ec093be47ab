package club.parcours.speech;

import club.parcours.web.Aloud.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Where words can be heard: what people of the organisation recorded comes first, then what people recorded for an edition, what is
 * shipped, and what this server speaks.
 */
@ApplicationScoped
class Speaker implements Voices {
    @Inject
    Shipped shipped;

    @Inject
    Recorded recordedForEditions;

    @Inject
    Making making;

    @Inject
    Remembered remembered;

    @Inject
    Speech speech;

    @Inject
    Repertoire repertoire;

    @Override
    public Optional<Sound> find(UUID tenant, String language, String words) {
        Utterance utterance = new Utterance(language, words);
        UUID recorded = remembered.of(tenant, speech::all).get(utterance.key());
        if (recorded != null) {
            return Optional.of(new Sound("files/" + recorded, false, true));
        }
        Optional<String> read = recordedForEditions.find(language, words);
        if (read.isPresent()) {
            return Optional.of(new Sound("spoken/" + read.get(), false, true));
        }
        return shipped(language, words).or(() -> making.offers(utterance) ? Optional.of(new Sound("spoken/" + utterance.name(), false, false)) : Optional.empty());
    }

    @Override
    public Optional<Sound> shipped(String language, String words) {
        String name = new Utterance(language, words).name();
        return shipped.has(name) ? Optional.of(new Sound(Shipped.FOLDER + "/" + name + ".ogg", true, false)) : Optional.empty();
    }

    @Override
    public Optional<String> toRecord(String language, String words) {
        return Optional.of(new Utterance(language, words).key()).filter(key -> repertoire.find(key).isPresent());
    }
}
