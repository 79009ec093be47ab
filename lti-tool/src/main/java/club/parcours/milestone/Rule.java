package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a course, or an organisation where its courses say nothing, asks for in a milestone. A change is another row. */
@Entity
@Table(name = "milestone_rule")
class Rule extends TenantOwned {
    /** A course's id, or the organisation's. */
    @Column(name = "scope_id", nullable = false, updatable = false)
    private UUID scope;

    @Column(name = "milestone", nullable = false, updatable = false)
    private String milestone;

    @Column(name = "rule_version", nullable = false, updatable = false)
    private int number;

    @Column(name = "author_id")
    private @Nullable PersonId author;

    /** Line and number, one a line; nothing where it is as above: as the organisation says, or the curriculum. */
    @Column(name = "counted", nullable = false, updatable = false)
    private String counted;

    @Column(name = "asks_facilitator", nullable = false, updatable = false)
    private boolean facilitator;

    /** As {@link ClaimsAsked#text}; empty where no competences are asked for. */
    @Column(name = "claims", nullable = false, updatable = false)
    private String claims;

    protected Rule() {}

    Rule(UUID id, Instant now, UUID scope, String milestone, int number, PersonId author, Asked asked) {
        super(id, now);
        this.scope = scope;
        this.milestone = milestone;
        this.number = number;
        this.author = author;
        this.counted = asked.counted().entrySet().stream().map(line -> line.getKey() + " " + line.getValue())
                .collect(Collectors.joining("\n"));
        this.facilitator = asked.facilitator();
        this.claims = asked.claims().map(ClaimsAsked::text).orElse("");
    }

    private Rule(UUID id, Instant now, UUID scope, Rule like) {
        super(id, now);
        this.scope = scope;
        this.milestone = like.milestone;
        this.number = 1;
        this.author = like.author;
        this.counted = like.counted;
        this.facilitator = like.facilitator;
        this.claims = like.claims;
    }

    /** The same, asked for by another course from the beginning. */
    Rule in(UUID course, UUID itsId, Instant now) {
        return new Rule(itsId, now, course, this);
    }

    /** Whether this is the same once more, sent twice: by the same person, after the same version. */
    boolean repeats(Rule other) {
        return number == other.number && scope.equals(other.scope) && milestone.equals(other.milestone)
                && Objects.equals(author, other.author) && counted().equals(other.counted()) && facilitator == other.facilitator
                && claims().equals(other.claims());
    }

    UUID scope() {
        return scope;
    }

    String milestone() {
        return milestone;
    }

    int number() {
        return number;
    }

    boolean asAbove() {
        return counted.isEmpty();
    }

    boolean asksFacilitator() {
        return facilitator;
    }

    Optional<ClaimsAsked> claims() {
        return ClaimsAsked.of(claims);
    }

    Map<String, Integer> counted() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        counted.lines().map(line -> line.split(" ")).forEach(line -> lines.put(line[0], Integer.valueOf(line[1])));
        return lines;
    }
}
