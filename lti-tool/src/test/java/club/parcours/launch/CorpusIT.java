package club.parcours.launch;

import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import club.parcours.lti.certification.Corpus;
import club.parcours.lti.certification.CorpusOverHttp;
import club.parcours.lti.certification.FakePlatforms;
import club.parcours.lti.certification.TestRegistration;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The conformance corpus against the deployed tool. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CorpusIT {
    /**
     * An operator has no command yet that closes a deployment ({@code TenancyContract} closes one in the database), and
     * five megabytes are refused by the listener before the tool sees them ({@code LaunchIT} sends 300 kilobytes).
     */
    private static final Set<String> ELSEWHERE = Set.of("O11-waiting", "O11-closed", "J18-large");

    private static FakePlatforms platforms;
    private static CorpusOverHttp corpus;

    @BeforeAll
    static void register() throws IOException {
        Corpus cases = new Corpus();
        platforms = new FakePlatforms(cases, 0);
        cases.registrations().forEach(CorpusIT::register);
        corpus = new CorpusOverHttp(cases, TheWar.base(), "/app/open/path", platforms);
    }

    @AfterAll
    static void report() throws IOException {
        corpus.report();
        platforms.close();
    }

    @TestFactory
    Stream<DynamicTest> every_case_that_can_be_played_over_http_ends_as_it_should() {
        return corpus.tests(id -> !ELSEWHERE.contains(id));
    }

    private static void register(TestRegistration registration) {
        registration.deployments().keySet().stream().filter(open(registration)).forEach(deployment -> Lms.register("""
                {"issuer": "%s", "client_id": "%s", "deployment_id": "%s", "authorization_endpoint": "%s",
                 "token_endpoint": "%s", "jwks_uri": "%s", "tenant": "Corpus", "allowed_hosts": ["127.0.0.1:%d"],
                 "algorithms": ["%s"], "anonymous_launches": %b}
                """.formatted(registration.issuer(), registration.clientId(), deployment,
                platforms.endpoint(registration.name(), "auth"), platforms.endpoint(registration.name(), "token"),
                platforms.endpoint(registration.name(), "jwks"), platforms.endpoint(registration.name(), "jwks").getPort(),
                registration.algorithm(), registration.anonymousLaunches())));
    }

    private static Predicate<String> open(TestRegistration registration) {
        return deployment -> registration.deployments().get(deployment).equals("ENABLED");
    }
}
