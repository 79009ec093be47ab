package club.parcours.web;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions of browsers: one per launch, so that two courses in two tabs never mix. A session is found by the launch's
 * name in the path and proved by the secret in that launch's cookie; only a hash of the secret is kept.
 */
@ApplicationScoped
@Transactional
public class BrowserSessions {
    /** How long a window may take to open. */
    static final Duration TICKET = Duration.ofMinutes(1);
    /** How exactly the last use of a session is known; keeps reading pages from becoming writing. */
    private static final Duration TOUCH = Duration.ofMinutes(10);

    private OpenSessions sessions;
    private Tokens tokens;
    private Clock clock;
    private Duration idle;
    private Duration max;

    protected BrowserSessions() {}

    @Inject
    BrowserSessions(OpenSessions sessions, Tokens tokens, Clock clock, ClubConfig config) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
        this.idle = config.sessionIdle;
        this.max = config.sessionMax;
    }

    /**
     * What a launch tells about the person who comes.
     *
     * @param registration whose platform the launch came from
     * @param frameOrigins who may frame this session's pages
     * @param returnUrl where the LMS wants people back
     * @param languageAsked false if the person should be asked for their languages on the first page
     * @param referent whether the person looks after the organisation
     * @param formal whether texts say « vous » to them
     * @param plain whether they want the plainer words of the book
     * @param discreet whether they share the device
     */
    public record NewSession(
            UUID tenant,
            PersonId person,
            UUID cohort,
            UUID registration,
            Role role,
            String language,
            Optional<String> secondLanguage,
            ZoneId zone,
            boolean preview,
            List<String> frameOrigins,
            Optional<String> returnUrl,
            boolean languageAsked,
            boolean referent,
            boolean formal,
            boolean plain,
            boolean discreet) {
        /** Who comes with a device of their own. */
        public NewSession(UUID tenant, PersonId person, UUID cohort, UUID registration, Role role, String language,
                Optional<String> secondLanguage, ZoneId zone, boolean preview, List<String> frameOrigins,
                Optional<String> returnUrl, boolean languageAsked, boolean referent, boolean formal, boolean plain) {
            this(tenant, person, cohort, registration, role, language, secondLanguage, zone, preview, frameOrigins, returnUrl,
                    languageAsked, referent, formal, plain, false);
        }
    }

    /**
     * A session just opened; the only moment its secret is known.
     *
     * @param launch the launch's name in the path
     * @param path where the session's pages live, {@code /app/s/…}, without a slash at the end
     */
    public record Opened(String launch, String cookieName, String cookieValue, String path) {
        @Override
        public String toString() {
            return "Opened[" + launch + "]";
        }
    }

    /** A session as a request finds it. */
    record Found(
            Viewer viewer, boolean alive, List<String> frameOrigins, Optional<String> returnUrl, boolean languageAsked) {}

    /**
     * A window that a ticket opened.
     *
     * @param page where it was to lead, below the session's path
     */
    public record Passage(Opened session, String page) {}

    /** Opens a session; the caller writes the cookie ({@link Cookies#launch}). One insert. */
    public Opened open(NewSession wanted) {
        String launch = tokens.hex(8);
        String secret = tokens.fresh();
        Instant now = clock.instant();
        sessions.add(new BrowserSession(launch, new Secret(secret).hash(), wanted, now, now.plus(max)));
        return opened(launch, secret);
    }

    private static Opened opened(String launch, String secret) {
        return new Opened(launch, Cookies.LAUNCH + launch, secret, "/app/s/" + launch);
    }

    /**
     * The session of a launch, also when the secret is wrong or the time is over; then it is not alive. One select, and
     * at most every ten minutes one update.
     */
    Optional<Found> find(String launch, String secret) {
        Instant now = clock.instant();
        return sessions.of(launch).map(session -> {
            boolean alive = session.isProvedBy(secret) && session.isAliveAt(now, idle);
            if (alive) {
                session.touch(now, TOUCH);
            }
            return session.found(alive);
        });
    }

    /** Who is in by a launch; nobody if the secret is wrong or the time is over. */
    public Optional<Viewer> viewer(String launch, String secret) {
        return find(launch, secret).filter(Found::alive).map(Found::viewer);
    }

    /**
     * A ticket with which a page of the viewer's session opens one more window of it, at this page below its path: once,
     * within a minute. The only moment it is known; a page carries it in the body of a form and nowhere else.
     */
    public String ticket(Viewer viewer, String page) {
        String secret = tokens.fresh();
        sessions.of(viewer.launch()).orElseThrow(NotFound::new)
                .admit(new Secret(secret).hash(), page, clock.instant().plus(TICKET));
        return viewer.launch() + "." + secret;
    }

    /**
     * Uses up a ticket: its bearer gets a session of the same launch, which ends when that would have ended. Nothing of a
     * launch is done again. Empty if the ticket is not good, or the session it came from is over.
     */
    public Optional<Passage> pass(String ticket) {
        Instant now = clock.instant();
        String launch = ticket.substring(0, Math.max(0, ticket.indexOf('.')));
        if (!sessions.useTicket(launch, new Secret(ticket.substring(launch.length() + (launch.isEmpty() ? 0 : 1))).hash(), now)) {
            return Optional.empty();
        }
        return sessions.of(launch).filter(session -> session.isAliveAt(now, idle)).map(session -> {
            String name = tokens.hex(8);
            String secret = tokens.fresh();
            sessions.add(session.again(name, new Secret(secret).hash(), now));
            return new Passage(opened(name, secret), session.ticketPage());
        });
    }

    /** Notes what the person reads; they are not asked again in this session. @return whether they had been to be asked */
    boolean languages(Viewer viewer, String language, Optional<String> second) {
        return sessions.of(viewer.launch()).filter(session -> session.speak(language, second)).isPresent();
    }

    /** Notes whether the person wants plainer words from now on. */
    void words(Viewer viewer, boolean plain) {
        sessions.of(viewer.launch()).ifPresent(session -> session.say(plain));
    }

    /** Notes whether the person shares the device. */
    void shared(@Observes PhoneShared said) {
        sessions.of(said.viewer().launch()).map(BrowserSession::first).stream().flatMap(sessions::windows)
                .forEach(session -> session.share(said.shared()));
    }

    /** Ends the viewer's session and the other windows of its launch; other launches in other tabs go on. */
    public void end(Viewer viewer) {
        sessions.of(viewer.launch()).map(BrowserSession::first).ifPresent(sessions::removeLaunch);
    }

    /** Ends every session of a person, for whoever erases them or takes their access away. */
    public void endAllOf(PersonId person) {
        sessions.removeAllOf(person);
    }

    /** Ends every session of a person in a course, for whoever learns that they have no business there any more. */
    public void endAllOf(PersonId person, UUID cohort) {
        sessions.removeAllOf(person, cohort);
    }

    /** Ends every session in an organisation, for whoever suspends it. */
    public void endAllIn(UUID tenant) {
        sessions.removeAllIn(tenant);
    }

    /** Ends every session that came by a registration, for whoever suspends it. */
    public void endAllBy(UUID registration) {
        sessions.removeAllBy(registration);
    }

    /** Forgets sessions whose time is over. @return how many */
    public int sweep() {
        return sessions.removeExpired(clock.instant());
    }
}
