package club.breach.portfolio;

import club.parcours.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Does everything that nobody may do. */
@ApplicationScoped
public class DiaryService {
    EntityManager entities;
    Config config;
    DiaryPage page;

    Object everythingForbidden() throws Exception {
        System.out.println(Instant.now());
        HttpClient.newHttpClient();
        return CurrentTenant.within(UUID.randomUUID(), () -> entities.createNativeQuery("select 1"));
    }
}
