package club.parcours.outbound;

import club.parcours.kernel.Tokens;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.ToolKeys;
import club.parcours.lti.services.AccessTokens;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one store of access tokens of this node: whoever asks a platform's service shares them. */
@Dependent
class ServiceTokens {
    @Produces
    @Singleton
    AccessTokens tokens(PlatformHttp http, ToolKeys keys, Tokens chance, Clock clock) {
        return new AccessTokens(http, keys, chance::fresh, clock);
    }
}
