package club.parcours.launch;

import club.parcours.lti.LaunchRejected;
import club.parcours.lti.Reason;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where platforms send notices (Platform Notification Service 1.0, section 3); see docs/reference/endpoints.md. */
@Path("lti/notice")
@RequestScoped
public class NoticeResource {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeResource.class);
    private static final int MOST = 100;

    /** What is posted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Batch(@Nullable List<@Nullable Signed> notices) {}

    /** One notice, signed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Signed(@Nullable String jwt) {}

    @Inject
    Notices notices;

    /** Answers 200 if all are known now; else what is wrong with the first that is refused. The others count. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(Batch batch) throws Exception {
        List<@Nullable Signed> told = Optional.ofNullable(batch).map(Batch::notices).orElse(List.of());
        if (told.isEmpty() || told.size() > MOST) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        Optional<Reason> refused = Optional.empty();
        for (@Nullable Signed notice : told) {
            Optional<Reason> fault = take(notice == null || notice.jwt() == null ? "" : notice.jwt());
            refused = refused.or(() -> fault);
        }
        return Response.status(refused.map(Reason::status).orElse(200)).build();
    }

    /** One that came before is well received. */
    private Optional<Reason> take(String jwt) throws Exception {
        try {
            notices.take(jwt);
            return Optional.empty();
        } catch (LaunchRejected rejected) {
            LOG.warn("notice refused: registration={} code={}", rejected.registration().map(UUID::toString).orElse("-"),
                    rejected.reason().code());
            return Optional.of(rejected.reason()).filter(reason -> reason != Reason.STATE_REPLAYED);
        }
    }
}
