package club.parcours.tenancy;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Links by which the administrator of an LMS connects it to an organisation, without the operator. Each works once, for
 * one LMS, and ends by itself. Commands are one transaction each.
 */
@ApplicationScoped
@Transactional
public class Invitations {
    /** How long an invitation is good where nobody says otherwise. */
    public static final Duration A_WEEK = Duration.ofDays(7);

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration HOLD = Duration.ofMinutes(2);
    private static final String PATH = "/app/lti/register/";

    @Inject
    InvitationsOnFile file;

    @Inject
    Tenancy tenancy;

    @Inject
    MasterKey master;

    @Inject
    Tokens tokens;

    @Inject
    Ids ids;

    @Inject
    ClubConfig config;

    @Inject
    Clock clock;

    /** What an organisation has given out, newest first. */
    public List<InvitationView> of(UUID tenant) {
        Instant now = clock.instant();
        return file.of(tenant).stream().map(invitation -> invitation.view(now)).toList();
    }

    /** An invitation to the public internet, good for a week. @throws NotFound if there is no such organisation */
    public Invited create(UUID tenant) {
        return create(tenant, A_WEEK, List.of());
    }

    /**
     * An operator's invitation.
     *
     * @param allowedHosts {@code host:port} in a private network, lower case, that may be called for this LMS; nobody
     *     but an operator may give any
     * @throws IllegalArgumentException if it is for less than an hour or more than 30 days
     * @throws NotFound if there is no such organisation
     */
    public Invited create(UUID tenant, Duration valid, List<String> allowedHosts) {
        if (valid.compareTo(SHORTEST) < 0 || valid.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an invitation is good for an hour to thirty days");
        }
        tenancy.tenant(tenant).orElseThrow(NotFound::new);
        String token = tokens.fresh();
        Instant now = clock.instant();
        Invitation fresh = new Invitation(ids.next(), now, tenant, hash(token), now.plus(valid), allowedHosts);
        file.add(fresh);
        return new Invited(fresh.id(), URI.create(config.baseUrl + PATH + token), now.plus(valid));
    }

    /** The same, for an organisation by its name; one that is not known is made. @param language of a new one, BCP 47 */
    public Invited create(String tenantName, Optional<String> language, Duration valid, List<String> allowedHosts) {
        return create(tenancy.tenant(tenantName, language).id(), valid, allowedHosts);
    }

    /** Takes an invitation back; one that is spent stays as it is. @throws NotFound if it is not this organisation's */
    public void revoke(UUID tenant, UUID invitation) {
        file.find(invitation).filter(found -> found.tenant().equals(tenant)).orElseThrow(NotFound::new)
                .revoke(clock.instant());
    }

    /** Who comes with this token, whatever can still be done with it; empty if it was never given out. */
    public Optional<Guest> guest(String token) {
        return file.byToken(hash(token)).map(this::guest);
    }

    /** Who holds this invitation. */
    public Optional<Guest> guest(UUID invitation) {
        return file.find(invitation).map(this::guest);
    }

    /**
     * Keeps everybody else off an invitation while its LMS is asked. Whoever was let in redeems or releases it; if they
     * cannot, it is free again after two minutes.
     *
     * @return false if it is not open, or somebody else is at it
     */
    public boolean hold(UUID invitation) {
        Instant now = clock.instant();
        return file.hold(invitation, now, now.plus(HOLD));
    }

    /** Gives an invitation back unspent. */
    public void release(UUID invitation) {
        file.release(invitation);
    }

    /**
     * Spends an invitation that is held: its LMS belongs to its organisation from now on. A registration that is there
     * already is changed, if it is the same organisation's.
     *
     * @return empty if the registration belongs to another organisation; the invitation is not spent then
     * @throws Conflict if the invitation was spent meanwhile
     */
    public Optional<Registered> redeem(UUID invitation, DynamicallyRegistered told) {
        Invitation held = file.find(invitation).orElseThrow(NotFound::new);
        if (held.state(clock.instant()) == InvitationState.SPENT) {
            throw new Conflict();
        }
        Optional<Registered> made = tenancy.adopt(held, told);
        made.ifPresent(registered -> held.spend(clock.instant(), registered.registration()));
        return made;
    }

    private Guest guest(Invitation invitation) {
        Tenant tenant = tenancy.tenant(invitation.tenant()).orElseThrow(NotFound::new);
        return new Guest(invitation.id(), tenant.id(), tenant.name(), tenant.language(),
                invitation.state(clock.instant()));
    }

    private String hash(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(master.derivedHash("invitation", token));
    }
}
