package club.parcours.outbound;

import club.parcours.lti.PlatformHttp;

/** The real way out, with an operator's allow-list for tests. */
public final class TestHttp {
    private TestHttp() {}

    public static PlatformHttp allowing(AllowedHosts allowed) {
        return guarded(allowed);
    }

    static GuardedHttp guarded(AllowedHosts allowed) {
        GuardedHttp http = new GuardedHttp();
        http.allowed = allowed;
        return http;
    }
}
