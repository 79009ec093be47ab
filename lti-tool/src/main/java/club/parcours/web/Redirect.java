package club.parcours.web;

import club.parcours.kernel.Viewer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * On to another address of ours, by GET. The address is sent as it stands: {@link Response#seeOther} would put the
 * application's path before it once more, and guess scheme and host where a proxy stands in front.
 *
 * @param address begins with a slash
 */
public record Redirect(String address) {
    /** Where to go on after a question asked in between: to this page, or to the first one if it is none of this launch. */
    public static Redirect onward(Viewer viewer, String wanted) {
        return new Redirect(isOpen(viewer, wanted) ? wanted : first(viewer));
    }

    /** A page of this launch, in characters an address may hold, and not round in a circle. */
    static boolean isOpen(Viewer viewer, String address) {
        return address.matches("\\Q" + first(viewer) + "\\E([/?](?!languages)[A-Za-z0-9/._~%?=&+-]*)?");
    }

    static String first(Viewer viewer) {
        return "/app/s/" + viewer.launch();
    }

    public Response response() {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, address).build();
    }

    /** With a query, the first of the address; its characters must need no encoding. */
    public Redirect with(String name, String value) {
        return new Redirect(address + "?" + name + "=" + value);
    }
}
