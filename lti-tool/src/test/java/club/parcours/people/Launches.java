package club.parcours.people;

import club.parcours.lti.Context;
import club.parcours.lti.ContextRole;
import club.parcours.lti.Envelope;
import club.parcours.lti.LaunchPresentation;
import club.parcours.lti.PersonClaims;
import club.parcours.lti.PrivacyLaunch;
import club.parcours.lti.ResourceLink;
import club.parcours.lti.ResourceLinkLaunch;
import club.parcours.lti.Roles;
import club.parcours.lti.RosterEndpoint;
import club.parcours.tenancy.Place;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Verified launches, as the protocol library hands them over; each method gives another launch. */
public record Launches(UUID registration, String subject, Optional<String> name, Optional<String> course, Roles roles,
                Optional<String> locale, Optional<RosterEndpoint> roster) {
    public static final Roles LEARNER = new Roles(Set.of(ContextRole.LEARNER), Set.of(), Set.of(), Set.of(), false);
    public static final Roles TEACHER = new Roles(Set.of(ContextRole.INSTRUCTOR), Set.of(), Set.of(), Set.of(), false);
    public static final Roles PREVIEW = new Roles(Set.of(ContextRole.LEARNER), Set.of(), Set.of(), Set.of(), true);

    public static Launches of(UUID registration, String subject) {
        return new Launches(registration, subject, Optional.of("Ada " + subject), Optional.of("2"), LEARNER,
                Optional.empty(), Optional.empty());
    }

    public Launches named(String name) {
        return new Launches(registration, subject, Optional.of(name), course, roles, locale, roster);
    }

    public Launches nameless() {
        return new Launches(registration, subject, Optional.empty(), course, roles, locale, roster);
    }

    public Launches in(String course) {
        return new Launches(registration, subject, name, Optional.of(course), roles, locale, roster);
    }

    public Launches withoutCourse() {
        return new Launches(registration, subject, name, Optional.empty(), roles, locale, roster);
    }

    public Launches as(Roles roles) {
        return new Launches(registration, subject, name, course, roles, locale, roster);
    }

    public Launches speaking(String locale) {
        return new Launches(registration, subject, name, course, roles, Optional.of(locale), roster);
    }

    /** From a platform that says where the roster is. */
    public Launches withRoster(URI roster) {
        return withRoster(new RosterEndpoint(roster, Optional.empty()));
    }

    public Launches withRoster(RosterEndpoint roster) {
        return new Launches(registration, subject, name, course, roles, locale, Optional.of(roster));
    }

    public ResourceLinkLaunch launch() {
        return new ResourceLinkLaunch(envelope(Map.of()), new ResourceLink("1", Optional.of("Life line"), Optional.empty()),
                Optional.empty());
    }

    /** The same with custom parameters. */
    public ResourceLinkLaunch launch(Map<String, String> custom) {
        return new ResourceLinkLaunch(envelope(custom), new ResourceLink("1", Optional.of("Life line"), Optional.empty()),
                Optional.empty());
    }

    public PrivacyLaunch privacy() {
        return new PrivacyLaunch(envelope(Map.of()));
    }

    public Envelope envelope(Map<String, String> custom) {
        return new Envelope(registration, "https://lms.example", "1", Optional.of(subject),
                new PersonClaims(name, Optional.empty(), Optional.empty(), Optional.of("ada@lms.example"),
                        Optional.empty()),
                roles, course.map(id -> new Context(id, Optional.of("C" + id), Optional.of("Course " + id), Set.of())),
                URI.create("https://tool.example/app/open/path"),
                new LaunchPresentation(locale, Optional.empty(), Optional.empty()), Optional.empty(),
                roster,
                Optional.empty(), custom, Optional.empty(), List.of());
    }

    public Place place(UUID tenant) {
        return new Place(tenant, "fr", ZoneId.of("Europe/Paris"), registration, "1", false, List.of());
    }
}
