package club.parcours.ops;

import club.parcours.kernel.Tokens;
import club.parcours.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets operators in: a link from this machine's command, good once and for ten minutes, opens a session of a browser. */
@ApplicationScoped
@Transactional
public class Operators {
    private static final Duration LINK = Duration.ofMinutes(10);
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(8);

    @Inject
    OperatorSessions sessions;

    @Inject
    AuditTrail trail;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /** A new secret to sign in with; only now is it known. */
    public String link() {
        Instant now = clock.instant();
        sessions.sweep(now);
        String secret = tokens.fresh();
        sessions.add(new OperatorLink(Tokens.hash(secret), now.plus(LINK)));
        return secret;
    }

    /** The secret of a new session; none if the link is unknown, too old or spent. */
    public Optional<String> signIn(String link) {
        Instant now = clock.instant();
        if (!sessions.spend(Tokens.hash(link), now)) {
            return Optional.empty();
        }
        String secret = tokens.fresh();
        sessions.add(new OperatorSession(Tokens.hash(secret), now, now.plus(LONGEST)));
        trail.operatorDid(Optional.empty(), "operator-signed-in", Optional.empty(), "");
        return Optional.of(secret);
    }

    /** Whether a session may go on. One select, and at most once a minute one update. */
    public boolean isSignedIn(String secret) {
        return sessions.session(Tokens.hash(secret)).filter(session -> session.use(clock.instant(), IDLE)).isPresent();
    }

    public void signOut(String secret) {
        sessions.end(Tokens.hash(secret));
    }
}
