package club.parcours.competence;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else says of a claim, in a row of its own: its owner can take it away and not alter it. It is sealed with
 * the owner's key, since it is about them.
 */
@Entity
@Table(name = "claim_opinion")
class Opinion extends TenantOwned {
    private static final String ANSWERS = "claim_opinion.answers";
    private static final String WORDS = "claim_opinion.words";

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "claim_id", nullable = false, updatable = false)
    private UUID claim;

    /** Who looks; nobody any more once they are erased. */
    @Column(name = "by_person_id")
    private @Nullable PersonId by;

    @Enumerated(EnumType.STRING)
    @Column(name = "side", nullable = false, updatable = false)
    private Side side;

    /** Ids of the entries that whoever was asked may see, one after the other. */
    @Column(name = "shown", nullable = false)
    private String shown = "";

    @Column(name = "given_at")
    private @Nullable Instant givenAt;

    @Column(name = "confirmed_level")
    private @Nullable Integer level;

    /** The level of the claim that whoever is asked is asked about; nothing in rows of before it was kept. */
    @Column(name = "asked_level")
    private @Nullable Integer askedLevel;

    /** The one of which whoever was asked said what stands here. */
    @Column(name = "said_level")
    private @Nullable Integer saidLevel;

    @Column(name = "answers")
    private byte @Nullable [] answers;

    @Column(name = "words")
    private byte @Nullable [] words;

    /** The file in which whoever was asked says it. */
    @Column(name = "voice_id")
    private @Nullable UUID voice;

    /** Where who is asked answers one, below their launch. */
    static String page(UUID id) {
        return "asked/" + id;
    }

    protected Opinion() {}

    Opinion(UUID id, Instant now, Claim claim, Side side, PersonId by) {
        super(id, now);
        this.person = claim.person();
        this.claim = claim.id();
        this.side = side;
        this.by = by;
    }

    void show(List<UUID> entries) {
        shown = entries.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    /** Asks about this level from now on; what was said of another stays until something is said of this one. */
    void ask(int level) {
        askedLevel = level;
    }

    /** The level that is asked about. @param now the one its owner says, for what was asked before it was kept */
    int asked(int now) {
        return askedLevel == null ? now : askedLevel;
    }

    /** Whether what was said is of another level than the one that is asked about now. */
    boolean isOfAnotherLevel() {
        boolean said = answers != null || voice != null;
        return saidLevel == null ? said && askedLevel != null : !saidLevel.equals(askedLevel);
    }

    /** What is said from now on is of the level that is asked about; what was said of another does not stand beside it. */
    void begin(int now) {
        if (isOfAnotherLevel()) {
            answers = null;
            voice = null;
            givenAt = null;
        }
        askedLevel = asked(now);
        saidLevel = askedLevel;
    }

    /** One answer after the other. @param whole whether these are all; a recording is an answer, too */
    void answer(List<String> given, boolean whole, PersonSeal seal, Instant now) {
        answers = seal.seal(ANSWERS, String.join(" ", given));
        givenAt = whole || voice != null ? now : null;
    }

    /** @param file the recording; nothing to have none any more @param whole whether all questions are answered besides */
    void speak(Optional<UUID> file, boolean whole, Instant now) {
        voice = file.orElse(null);
        givenAt = whole || voice != null ? now : null;
    }

    void confirm(int level, Optional<String> said, PersonSeal seal, Instant now) {
        this.level = level;
        words = said.map(text -> seal.seal(WORDS, text)).orElse(null);
        givenAt = now;
    }

    /** Who gave it is gone: what a facilitator confirmed stays with its day, without their name and words. */
    void forgetWho() {
        by = null;
        words = null;
    }

    OpinionView view(PersonSeal seal) {
        return new OpinionView(id(), claim, side, Optional.ofNullable(by), createdAt(), Optional.ofNullable(givenAt),
                Optional.ofNullable(side == Side.FACILITATOR ? level : givenAt == null ? askedLevel : saidLevel), ids(answers == null ? "" : seal.open(ANSWERS, answers)),
                Optional.ofNullable(words).map(text -> seal.open(WORDS, text)),
                shown(), voice(), version());
    }

    private static List<String> ids(String joined) {
        return Arrays.stream(joined.split(" ")).filter(id -> !id.isEmpty()).toList();
    }

    /** For whoever gave it. */
    CompetenceHolder.Given given() {
        return new CompetenceHolder.Given(side, createdAt(), Optional.ofNullable(level));
    }

    List<UUID> shown() {
        return ids(shown).stream().map(UUID::fromString).toList();
    }

    Optional<UUID> voice() {
        return Optional.ofNullable(voice);
    }

    Optional<PersonId> by() {
        return Optional.ofNullable(by);
    }

    Optional<Instant> givenAt() {
        return Optional.ofNullable(givenAt);
    }

    Optional<Integer> level() {
        return Optional.ofNullable(level);
    }

    Side side() {
        return side;
    }

    PersonId person() {
        return person;
    }

    UUID claim() {
        return claim;
    }
}
