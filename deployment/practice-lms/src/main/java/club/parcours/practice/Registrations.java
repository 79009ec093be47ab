package club.parcours.practice;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Begins the registration of a tool: makes the address that opens the tool's registration page. */
final class Registrations {

    private final Json json;

    Registrations(Json json) {
        this.json = json;
    }

    /**
     * A registration that has begun.
     *
     * @param open   the tool's registration page with its two parameters
     * @param origin the origin whose closing message counts
     * @param token  the registration token
     */
    record Begun(String open, String origin, String token) {
    }

    /** For a new tool, as the fields of the request say; empty if the address is none. */
    Optional<Begun> begin(Call call) {
        RegistrationTickets tickets = call.site().tickets();
        return call.field("address").flatMap(this::address).map(address -> open(call.site(), address,
                RegistrationTickets.Ticket.fresh(tickets.newClientId(),
                        call.field("deployment").filter("later"::equals).isEmpty(),
                        call.field("activate").filter("at-once"::equals).isPresent(), address.toString())));
    }

    /** For a tool that renews its registration; empty if it was not registered this way. */
    Optional<Begun> renew(Site site, RegisteredTool tool) {
        return address(tool.address())
                .map(address -> open(site, address, RegistrationTickets.Ticket.renewing(tool)));
    }

    private Begun open(Site site, URI address, RegistrationTickets.Ticket ticket) {
        String token = site.tickets().issue(ticket, site.key(), json);
        String open = address + (address.getRawQuery() == null ? "?" : "&") + "openid_configuration="
                + encoded(site.configuration().toString()) + "&registration_token=" + encoded(token);
        return new Begun(open, address.getScheme() + "://" + address.getRawAuthority(), token);
    }

    private Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text.trim());
            return Optional.of(uri).filter(one -> one.getHost() != null && one.getRawFragment() == null
                    && ("http".equals(one.getScheme()) || "https".equals(one.getScheme())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
