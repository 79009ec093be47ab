package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.portfolio.PlainText;
import club.parcours.privacy.PersonSeal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a facilitator decided about a submission. A correction is another one; none is ever changed. */
@Entity
@Table(name = "milestone_judgement")
class Judgement extends TenantOwned {
    private static final String ADVICE = "milestone_judgement.advice";
    private static final String REASON = "milestone_judgement.reason";

    @Column(name = "submission_id", nullable = false, updatable = false)
    private UUID submission;

    /** Whom it is about. */
    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    /** Who decided; nobody, once they are erased. */
    @Column(name = "judge_id")
    private @Nullable PersonId judge;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision", nullable = false, updatable = false)
    private Decision decision;

    @Column(name = "replies", nullable = false, updatable = false)
    private String replies;

    /** Ids of the lines to look at again. */
    @Column(name = "again", nullable = false, updatable = false)
    private String again;

    @Column(name = "language", nullable = false, updatable = false)
    private String language;

    @Column(name = "advice", updatable = false)
    private byte @Nullable [] advice;

    @Column(name = "reason", updatable = false)
    private byte @Nullable [] reason;

    @Column(name = "voice_id", updatable = false)
    private @Nullable UUID voice;

    protected Judgement() {}

    Judgement(UUID id, Instant now, Submission about, PersonId judge, Verdict verdict, Decision decision, String language,
            PersonSeal seal) {
        super(id, now);
        this.submission = about.id();
        this.person = about.person();
        this.cohort = about.cohort();
        this.judge = judge;
        this.decision = decision;
        this.replies = verdict.replies().stream().map(Reply::name).sorted().collect(Collectors.joining(" "));
        this.again = String.join(" ", verdict.again());
        this.language = language;
        this.advice = verdict.advice().isEmpty() ? null : seal.seal(ADVICE, verdict.advice());
        this.reason = verdict.reason().isEmpty() ? null : seal.seal(REASON, verdict.reason());
        this.voice = verdict.voice().orElse(null);
    }

    /** @param name what the reader calls the judge */
    JudgementView view(PersonSeal seal, Function<PersonId, String> name) {
        return new JudgementView(id(), decision, createdAt(), judge().map(name), words(replies).map(Reply::valueOf).toList(),
                words(again).toList(), language, Optional.ofNullable(advice).map(said -> seal.open(ADVICE, said)),
                voice().map(UUID::toString), voice != null && judge == null,
                Optional.ofNullable(reason).map(said -> seal.open(REASON, said)));
    }

    /** Whether it says what was typed here. */
    boolean says(Verdict typed, PersonSeal seal) {
        JudgementView said = view(seal, any -> "");
        return typed.decision().filter(decision::equals).isPresent() && typed.replies().equals(Set.copyOf(said.replies()))
                && Set.copyOf(typed.again()).equals(Set.copyOf(said.again()))
                && PlainText.of(typed.advice()).value().equals(said.advice().orElse(""))
                && PlainText.of(typed.reason()).value().equals(said.reason().orElse("")) && typed.voice().equals(voice());
    }

    private static Stream<String> words(String all) {
        return all.isEmpty() ? Stream.empty() : List.of(all.split(" ")).stream();
    }

    UUID submission() {
        return submission;
    }

    PersonId person() {
        return person;
    }

    UUID cohort() {
        return cohort;
    }

    Optional<PersonId> judge() {
        return Optional.ofNullable(judge);
    }

    /** The file with spoken advice: it is the judge's, and goes with them. */
    Optional<UUID> voice() {
        return judge().flatMap(any -> Optional.ofNullable(voice));
    }

    boolean reaches() {
        return decision == Decision.REACHED;
    }
}
