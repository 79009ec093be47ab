package club.parcours.web;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Tongue;
import club.parcours.kernel.Viewer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One launch in one browser. Stands outside the tenant wall: it is read before a tenant is known (decision 10). */
@Entity
@DynamicUpdate // what is read while a ticket is used up must not write it back
@Table(name = "browser_session")
class BrowserSession {
    @Id
    private String launch;

    @Column(name = "secret_hash", updatable = false)
    private String secretHash;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenant;

    @Column(name = "person_id", updatable = false)
    private PersonId person;

    @Column(name = "cohort_id", updatable = false)
    private UUID cohort;

    @Column(name = "registration_id", updatable = false)
    private UUID registration;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    /** The tag of a {@link Tongue}. */
    private String language;

    @Column(name = "second_language")
    private @Nullable String secondLanguage;

    @Column(name = "zone_id", updatable = false)
    private String zone;

    @Column(updatable = false)
    private boolean preview;

    @Column(updatable = false)
    private boolean referent;

    /** Origins, one space between them. */
    @Column(name = "frame_origins", updatable = false)
    private String frameOrigins;

    @Column(name = "return_url", updatable = false)
    private @Nullable String returnUrl;

    @Column(name = "language_asked")
    private boolean languageAsked;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    /** The launch's first session, if this is another window of it. */
    @Column(name = "opened_from", updatable = false)
    private @Nullable String openedFrom;

    @Column(name = "ticket_hash")
    private @Nullable String ticketHash;

    @Column(name = "ticket_page")
    private @Nullable String ticketPage;

    @Column(name = "ticket_until")
    private @Nullable Instant ticketUntil;

    protected BrowserSession() {}

    BrowserSession(
            String launch, String secretHash, BrowserSessions.NewSession wanted, Instant now, Instant expiresAt) {
        this.launch = launch;
        this.secretHash = secretHash;
        this.tenant = wanted.tenant();
        this.person = wanted.person();
        this.cohort = wanted.cohort();
        this.registration = wanted.registration();
        this.role = wanted.role();
        this.language = new Tongue(wanted.language(), wanted.formal(), wanted.plain(), wanted.discreet()).tag();
        this.secondLanguage = wanted.secondLanguage().orElse(null);
        this.zone = wanted.zone().getId();
        this.preview = wanted.preview();
        this.referent = wanted.referent();
        this.frameOrigins = String.join(" ", wanted.frameOrigins());
        this.returnUrl = wanted.returnUrl().orElse(null);
        this.languageAsked = wanted.languageAsked();
        this.usedAt = now;
        this.expiresAt = expiresAt;
    }

    /** Another window of the same launch: everything is as here, also when it ends. */
    BrowserSession again(String launch, String secretHash, Instant now) {
        Tongue tongue = Tongue.of(language);
        BrowserSessions.NewSession same = new BrowserSessions.NewSession(tenant, person, cohort, registration, role,
                tongue.language(), Optional.ofNullable(secondLanguage), ZoneId.of(zone), preview, origins(),
                Optional.ofNullable(returnUrl), languageAsked, referent, tongue.formal(), tongue.plain(), tongue.discreet());
        BrowserSession window = new BrowserSession(launch, secretHash, same, now, expiresAt);
        window.openedFrom = first();
        return window;
    }

    /** The session that the launch opened: this one, or that of which this is another window. */
    String first() {
        return openedFrom == null ? launch : openedFrom;
    }

    /** From now on this ticket opens another window, and no earlier one does. */
    void admit(String hash, String page, Instant until) {
        ticketHash = hash;
        ticketPage = page;
        ticketUntil = until;
    }

    /** Which page the last ticket opens. */
    String ticketPage() {
        return Optional.ofNullable(ticketPage).orElse("");
    }

    boolean isProvedBy(String secret) {
        return new Secret(secret).hasHash(secretHash);
    }

    boolean isAliveAt(Instant now, Duration idle) {
        return now.isBefore(expiresAt) && now.isBefore(usedAt.plus(idle));
    }

    void touch(Instant now, Duration exactness) {
        if (now.isAfter(usedAt.plus(exactness))) {
            usedAt = now;
        }
    }

    /** @return whether they had not been asked before */
    boolean speak(String first, Optional<String> second) {
        boolean fresh = !languageAsked;
        Tongue before = Tongue.of(language);
        language = new Tongue(first, before.formal(), before.plain(), before.discreet()).tag();
        secondLanguage = second.orElse(null);
        languageAsked = true;
        return fresh;
    }

    void say(boolean plainly) {
        Tongue before = Tongue.of(language);
        language = new Tongue(before.language(), before.formal(), plainly, before.discreet()).tag();
    }

    void share(boolean discreet) {
        Tongue before = Tongue.of(language);
        language = new Tongue(before.language(), before.formal(), before.plain(), discreet).tag();
    }

    BrowserSessions.Found found(boolean alive) {
        Tongue tongue = Tongue.of(language);
        Viewer viewer = new Viewer(launch, tenant, person, cohort, role, tongue.language(),
                Optional.ofNullable(secondLanguage), ZoneId.of(zone), preview, referent, tongue.formal(), tongue.plain(), tongue.discreet());
        return new BrowserSessions.Found(viewer, alive, origins(), Optional.ofNullable(returnUrl), languageAsked);
    }

    private List<String> origins() {
        return frameOrigins.isEmpty() ? List.of() : List.of(frameOrigins.split(" "));
    }
}
