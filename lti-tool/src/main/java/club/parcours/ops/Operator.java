package club.parcours.ops;

import club.parcours.kernel.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Tells the operator from everybody else. */
@ApplicationScoped
class Operator {
    @Inject
    OperatorToken token;

    /**
     * From this machine, not by a proxy on it, and with the token; from elsewhere there is nothing here.
     *
     * @throws NotFound if it comes from elsewhere
     * @throws NotAuthorizedException if the token is missing or wrong
     */
    void mustAsk(HttpServletRequest request) {
        if (!isLoopback(request.getRemoteAddr()) || request.getHeader("X-Forwarded-For") != null
                || request.getHeader("Forwarded") != null) {
            throw new NotFound();
        }
        if (!token.isIn(Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse(""))) {
            throw new NotAuthorizedException("Bearer");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
