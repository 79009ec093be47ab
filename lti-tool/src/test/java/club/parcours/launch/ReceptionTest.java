package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.Role;
import club.parcours.lti.ContextRole;
import club.parcours.lti.CourseLaunch;
import club.parcours.lti.DeepLinkingLaunch;
import club.parcours.lti.DeepLinkingSettings;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.Reason;
import club.parcours.lti.Roles;
import club.parcours.people.Launches;
import club.parcours.people.People;
import club.parcours.tenancy.Place;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptionTest {
    private static final String RETURN = "https://lms.example/return?course=2&sesskey=s";

    private final Launches ada = Launches.of(UUID.randomUUID(), "3");
    private final Reception reception = reception();

    @ParameterizedTest
    @CsvSource({"INSTRUCTOR, FACILITATOR", "CONTENT_DEVELOPER, GUEST", "ADMINISTRATOR, GUEST"})
    void who_makes_the_course_chooses_and_who_does_not_run_it_does_nothing_else(ContextRole told, Role role) {
        Visit visit = reception.of(picking(Set.of(told), Set.of(), RETURN), place(false));

        assertThat(visit.page()).isEqualTo("deep-links");
        assertThat(visit.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEARNER", "MENTOR", "MEMBER"})
    void nobody_else_chooses(ContextRole told) {
        assertRefused(picking(Set.of(told), Set.of(), RETURN), false, Reason.DEEP_LINKING_FORBIDDEN);
    }

    @Test
    void an_administrator_of_the_lms_chooses_only_where_they_look_after_the_organisation() {
        DeepLinkingLaunch launch = picking(Set.of(), Set.of("Administrator"), RETURN);

        assertRefused(launch, false, Reason.DEEP_LINKING_FORBIDDEN);
        assertThat(reception.of(launch, place(true)).role()).isEqualTo(Role.REFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/return", "http://lms.example/return", "https://lms.example:8443/r",
        "https://lms.example.elsewhere.example/return"})
    void an_answer_goes_only_to_an_origin_of_the_registration(String address) {
        assertRefused(picking(Set.of(ContextRole.INSTRUCTOR), Set.of(), address), false,
                Reason.DEEP_LINK_RETURN_URL_INVALID);
    }

    @Test
    void a_course_opens_its_first_page() {
        Visit visit = reception.of(new CourseLaunch(ada.envelope(Map.of())), place(false));

        assertThat(visit).isEqualTo(new Visit(Role.PARTICIPANT, "path", ""));
    }

    private void assertRefused(DeepLinkingLaunch launch, boolean adminsAreReferents, Reason reason) {
        assertThatThrownBy(() -> reception.of(launch, place(adminsAreReferents)))
                .isInstanceOfSatisfying(LaunchRejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(reason);
                    assertThat(rejected.details().toString()).doesNotContain("sesskey");
                });
    }

    private DeepLinkingLaunch picking(Set<ContextRole> roles, Set<String> institution, String returnUrl) {
        return new DeepLinkingLaunch(ada.as(new Roles(roles, Set.of(), institution, Set.of(), false)).envelope(Map.of()),
                new DeepLinkingSettings(URI.create(returnUrl), Set.of("ltiResourceLink"), true, true, Set.of(), false,
                        Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Place place(boolean adminsAreReferents) {
        return new Place(UUID.randomUUID(), "fr", ZoneId.of("Europe/Paris"), ada.registration(), "1", adminsAreReferents,
                List.of("https://lms.example"));
    }

    private static Reception reception() {
        Reception reception = new Reception();
        reception.people = new People();
        reception.addresses = new StableAddresses();
        return reception;
    }
}
