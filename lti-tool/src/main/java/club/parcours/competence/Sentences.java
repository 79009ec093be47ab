package club.parcours.competence;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.PlainText;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What people say of their claims in a sentence of their own, beside the framework's. */
@ApplicationScoped
@Transactional
class Sentences {
    /** The longest, in characters. */
    static final int LONGEST = 300;

    @Inject
    Competences competences;

    @Inject
    Vault vault;

    /**
     * The viewer says it in their own words; in none any more if there are none.
     *
     * @param before what stood there when they read it
     * @throws Conflict if something else stands there by now; nothing is written over
     * @throws Invalid for {@code words} if they are too long; NotFound if the viewer claims no such competence
     */
    void say(Viewer viewer, String competence, String typed, String before) {
        Claim claim = competences.mine(viewer, competence);
        PersonSeal seal = vault.of(viewer.person());
        PlainText words = PlainText.of(typed);
        Optional<String> stands = claim.words(seal);
        if (!stands.equals(PlainText.of(before).ifAny()) && !stands.equals(words.ifAny())) {
            throw new Conflict();
        }
        if (words.length() > LONGEST) {
            throw new Invalid("words", "competence.own-words.too-long", words.length(), LONGEST);
        }
        claim.word(words.ifAny(), seal);
    }
}
