package club.parcours.launch;

import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import club.parcours.lti.certification.Corpus;
import club.parcours.lti.certification.CorpusOverHttp;
import club.parcours.lti.certification.FakePlatforms;
import club.parcours.lti.certification.TestRegistration;
import java.io.IOException;
import java.util.Locale;
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
    /** Of the cases that are made, the daily run plays one in seven here: all kinds, all claims, not each with each. */
    private static final int MUTATIONS = Boolean.getBoolean("parcours.full") ? 1 : 7;

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
        return corpus.tests(id -> true);
    }

    @TestFactory
    Stream<DynamicTest> a_claim_that_is_missing_or_wrong_ends_as_it_does_in_the_library() {
        return corpus.mutations(MUTATIONS);
    }

    private static void register(TestRegistration registration) {
        registration.deployments().forEach((deployment, state) -> Lms.register("""
                {"issuer": "%s", "client_id": "%s", "deployment_id": "%s", "deployment_state": "%s", "authorization_endpoint": "%s",
                 "token_endpoint": "%s", "jwks_uri": "%s", "tenant": "Corpus", "allowed_hosts": ["127.0.0.1:%d"],
                 "algorithms": ["%s"], "anonymous_launches": %b}
                """.formatted(registration.issuer(), registration.clientId(), deployment,
                state.toLowerCase(Locale.ROOT),
                platforms.endpoint(registration.name(), "auth"), platforms.endpoint(registration.name(), "token"),
                platforms.endpoint(registration.name(), "jwks"), platforms.endpoint(registration.name(), "jwks").getPort(),
                registration.algorithm(), registration.anonymousLaunches())));
    }
}
