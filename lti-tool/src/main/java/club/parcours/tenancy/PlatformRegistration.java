package club.parcours.tenancy;

import club.parcours.lti.Registration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an LMS and we agreed on. */
@Entity
@Table(name = "platform_registration")
class PlatformRegistration {
    @Id
    private UUID id;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    @Column(name = "tenant_id", nullable = false)
    private UUID tenant;

    @Column(nullable = false)
    private String issuer;

    @Column(name = "client_id", nullable = false)
    private String clientId;

    @Column(name = "authorization_endpoint", nullable = false)
    private String authorizationEndpoint;

    @Column(name = "token_endpoint", nullable = false)
    private String tokenEndpoint;

    @Column(name = "jwks_uri", nullable = false)
    private String jwksUri;

    @Column(name = "token_audience")
    private @Nullable String tokenAudience;

    @Column(nullable = false)
    private String algorithms;

    @Column(name = "admins_are_referents", nullable = false)
    private boolean adminsAreReferents;

    @Column(name = "anonymous_launches", nullable = false)
    private boolean anonymousLaunches;

    @Column(name = "allowed_hosts", nullable = false)
    private String allowedHosts;

    @Column(nullable = false)
    private boolean enabled;

    @Column(name = "paused_until")
    private @Nullable Instant pausedUntil;

    @Column(name = "paused_reason")
    private @Nullable String pausedReason;

    @Column
    private @Nullable String product;

    @Column(name = "configuration_uri")
    private @Nullable String configurationUri;

    @Column(name = "registration_uri")
    private @Nullable String registrationUri;

    @Column(name = "registration_token")
    private byte @Nullable [] registrationToken;

    protected PlatformRegistration() {}

    PlatformRegistration(UUID id, Instant now, UUID tenant, NewRegistration told) {
        this.id = id;
        this.createdAt = now;
        this.tenant = tenant;
        this.issuer = told.issuer();
        this.clientId = told.clientId();
        this.enabled = true;
        take(told);
    }

    PlatformRegistration(UUID id, Instant now, Invitation invitation, boolean adminsAreReferents,
                         DynamicallyRegistered told) {
        this.id = id;
        this.createdAt = now;
        this.tenant = invitation.tenant();
        this.issuer = told.issuer();
        this.clientId = told.clientId();
        this.adminsAreReferents = adminsAreReferents;
        this.allowedHosts = "";
        this.enabled = true;
    }

    /** Takes over what the LMS told; what the operator decided stays, and hosts are only ever added. */
    void take(DynamicallyRegistered told, List<String> hosts, byte @Nullable [] sealedToken) {
        authorizationEndpoint = told.authorizationEndpoint().toString();
        tokenEndpoint = told.tokenEndpoint().toString();
        jwksUri = told.jwksUri().toString();
        tokenAudience = told.tokenAudience().orElse(tokenAudience);
        algorithms = String.join(" ", new TreeSet<>(told.algorithms()));
        product = told.product();
        Set<String> all = new TreeSet<>(allowedHosts());
        all.addAll(hosts);
        allowedHosts = String.join(" ", all);
        configurationUri = told.configuration();
        registrationUri = told.registrationUri().map(URI::toString).orElse(registrationUri);
        registrationToken = sealedToken != null ? sealedToken : registrationToken;
    }

    /** How the LMS can be told anew what the tool is, if it gave a way. @param secrets opens what is sealed */
    Optional<Renewal> renewal(String language, Function<byte[], String> secrets) {
        if (configurationUri == null || registrationUri == null || registrationToken == null) {
            return Optional.empty();
        }
        return Optional.of(new Renewal(id, language, issuer, clientId, configurationUri, URI.create(registrationUri),
                secrets.apply(registrationToken)));
    }

    /** Takes over what may change; returns whether anything did. */
    boolean take(NewRegistration told) {
        List<Object> before = told();
        authorizationEndpoint = told.authorizationEndpoint().toString();
        tokenEndpoint = told.tokenEndpoint().toString();
        jwksUri = told.jwksUri().toString();
        tokenAudience = told.tokenAudience().orElse(null);
        adminsAreReferents = told.adminsAreReferents();
        allowedHosts = String.join(" ", told.allowedHosts());
        algorithms = told.algorithms().isEmpty() ? "RS256" : String.join(" ", new TreeSet<>(told.algorithms()));
        anonymousLaunches = told.anonymousLaunches();
        return !before.equals(told());
    }

    /** Is another one to the LMS from now on, and the same to us. */
    void move(NewRegistration told) {
        issuer = told.issuer();
        clientId = told.clientId();
        take(told);
    }

    void enable(boolean open) {
        enabled = open;
    }

    private List<Object> told() {
        return Stream.of(authorizationEndpoint, tokenEndpoint, jwksUri, tokenAudience, adminsAreReferents, allowedHosts,
                        algorithms, anonymousLaunches)
                .<Object>map(String::valueOf)
                .toList();
    }

    void pause(Instant until, String reason) {
        pausedUntil = until;
        pausedReason = reason;
    }

    void resume() {
        pausedUntil = null;
        pausedReason = null;
    }

    UUID id() {
        return id;
    }

    UUID tenant() {
        return tenant;
    }

    boolean enabled() {
        return enabled;
    }

    boolean adminsAreReferents() {
        return adminsAreReferents;
    }

    Set<String> allowedHosts() {
        return allowedHosts.isBlank() ? Set.of() : Set.of(allowedHosts.split(" "));
    }

    Optional<Pause> pause() {
        return Optional.ofNullable(pausedUntil).map(until -> new Pause(until, String.valueOf(pausedReason)));
    }

    private boolean isRenewable() {
        return configurationUri != null && registrationUri != null && registrationToken != null;
    }

    RegistrationView view(List<DeploymentView> deployments) {
        return new RegistrationView(id, tenant, createdAt, issuer, clientId, URI.create(authorizationEndpoint),
                URI.create(tokenEndpoint), URI.create(jwksUri), Optional.ofNullable(tokenAudience),
                List.of(algorithms.split(" ")), adminsAreReferents, anonymousLaunches,
                allowedHosts().stream().sorted().toList(), isRenewable(), enabled, pause(), deployments);
    }

    /** As the protocol library knows it. */
    Registration agreed() {
        return new Registration(id, issuer, clientId, URI.create(authorizationEndpoint), URI.create(tokenEndpoint),
                URI.create(jwksUri), Optional.ofNullable(tokenAudience), Set.of(algorithms.split(" ")),
                anonymousLaunches);
    }
}
