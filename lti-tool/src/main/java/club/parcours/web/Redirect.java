package club.parcours.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * On to another address of ours, by GET. The address is sent as it stands: {@link Response#seeOther} would put the
 * application's path before it once more, and guess scheme and host where a proxy stands in front.
 *
 * @param address begins with a slash
 */
public record Redirect(String address) {
    public Response response() {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, address).build();
    }

    /** With a query, the first of the address; its characters must need no encoding. */
    public Redirect with(String name, String value) {
        return new Redirect(address + "?" + name + "=" + value);
    }
}
