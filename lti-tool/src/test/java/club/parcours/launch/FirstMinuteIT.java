package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A meeting begins: all open the link of a course that is new here in the same moment, while its roster is read. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FirstMinuteIT {
    private static final List<String> GROUP = List.of("3", "5", "6", "7", "8", "4");
    private static final int TIMES = 4;

    @Test
    void everybody_gets_in() throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(GROUP.size());
        try {
            for (int time = 0; time < TIMES; time++) {
                try (Lms lms = Lms.registered()) {
                    List<Callable<HttpResponse<String>>> launches = new ArrayList<>();
                    for (String account : GROUP) {
                        Browser browser = Browser.inWindow();
                        Lms.enter(browser, lms.first(), account);
                        HttpResponse<String> signedIn = browser.follow(Lms.login(browser, lms.first(), "2"));
                        launches.add(() -> browser.submit(signedIn));
                    }
                    for (Future<HttpResponse<String>> answer : together.invokeAll(launches)) {
                        assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(303);
                    }
                }
            }
        } finally {
            together.shutdownNow();
        }
    }
}
