package club.parcours.ops;

import club.parcours.kernel.MasterKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this node may be sent requests: 200 or 503, without a body. */
@Path("ops/ready")
@RequestScoped
public class ReadyResource {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyResource.class);
    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/ClubDS")
    DataSource database;

    @Inject
    MasterKey key;

    @GET
    public Response ready() {
        return Response.status(databaseAnswers() && keyIsThere() ? 200 : 503).build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            LOG.warn("not ready: the database does not answer ({})", unreachable.getClass().getName());
            return false;
        }
    }

    private boolean keyIsThere() {
        try {
            key.derive("ready");
            return true;
        } catch (IllegalStateException missing) {
            LOG.warn("not ready: the master key cannot be read");
            return false;
        }
    }
}
