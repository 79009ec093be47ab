package club.parcours.web;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.web.BrowserSessions.Found;
import club.parcours.web.BrowserSessions.Opened;
import java.time.Clock;
import java.time.Duration;

/** The sessions of browsers as the server wires them, on a test database. */
public final class TestSessions {
    private TestSessions() {}

    public static BrowserSessions on(TestDatabase database, Clock clock) {
        ClubConfig config = new ClubConfig();
        config.sessionIdle = Duration.ofHours(4);
        config.sessionMax = Duration.ofHours(12);
        return new BrowserSessions(new OpenSessions(database.entities()), new Tokens(), clock, config);
    }

    /** Who asks, as the filter before every page finds it by path and cookie. */
    public static Viewer viewer(BrowserSessions sessions, Opened session) {
        return sessions.find(session.launch(), session.cookieValue()).filter(Found::alive).orElseThrow().viewer();
    }
}
