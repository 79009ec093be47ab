package club.parcours.launch;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.Tokens;
import club.parcours.lti.LaunchVerifier;
import club.parcours.lti.LoginInitiation;
import club.parcours.lti.NoticeVerifier;
import club.parcours.lti.OnceOnly;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformKeys;
import club.parcours.lti.Registrations;
import club.parcours.lti.StateSeal;
import club.parcours.lti.ToolAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The protocol library with what it needs from the club; made once, so that platform keys are kept. */
@ApplicationScoped
class Door {
    @Inject
    Registrations registrations;

    @Inject
    PlatformHttp http;

    @Inject
    OnceOnly onceOnly;

    @Inject
    MasterKey master;

    @Inject
    Tokens tokens;

    @Inject
    ClubConfig config;

    @Inject
    Clock clock;

    private ToolAddress tool;
    private LoginInitiation logins;
    private LaunchVerifier launches;
    private NoticeVerifier notices;

    @PostConstruct
    void hang() {
        StateSeal seal = new StateSeal(master.derive("login-state"));
        tool = new ToolAddress(config.baseUrl);
        logins = new LoginInitiation(registrations, seal, tool, tokens::fresh, clock);
        PlatformKeys keys = new PlatformKeys(http, clock);
        launches = new LaunchVerifier(registrations, keys, onceOnly, seal, tool, clock);
        notices = new NoticeVerifier(registrations, keys, onceOnly, tool, clock);
    }

    LoginInitiation logins() {
        return logins;
    }

    LaunchVerifier launches() {
        return launches;
    }

    NoticeVerifier notices() {
        return notices;
    }
}
