package club.parcours.practice;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The administrator's pages: which tools there are, adding one, and what the site offers. */
final class ToolPages {

    private final Visitors visitors;
    private final Registrations registrations;
    private final Pages pages;

    ToolPages(Visitors visitors, Registrations registrations, Pages pages) {
        this.visitors = visitors;
        this.registrations = registrations;
        this.pages = pages;
    }

    private boolean admitted(Call call) {
        boolean admin = visitors.of(call).filter(who -> who.account().role() == Role.ADMIN).isPresent();
        if (!admin) {
            pages.show(call, 403, "message", Map.of("title", "For the administrator",
                    "text", "Only the account Site Administrator may see this page. Choose it on the first page."));
        }
        return admin;
    }

    void tools(Call call) {
        if (admitted(call)) {
            pages.show(call, 200, "tools", Map.of("tools", call.site().tools().all(), "notices",
                    call.site().offers().has(Offer.NOTICES)));
        }
    }

    /** Opens the registration page of a tool that is new. */
    void add(Call call) {
        if (admitted(call)) {
            show(call, registrations.begin(call), "Add a tool");
        }
    }

    /** Opens it again for a tool that is here already. */
    void renew(Call call) {
        if (admitted(call)) {
            show(call, call.site().tools().find(call.part("tool"))
                    .flatMap(tool -> registrations.renew(call.site(), tool)), "Update a registration");
        }
    }

    private void show(Call call, Optional<Registrations.Begun> begun, String title) {
        if (begun.isEmpty()) {
            pages.show(call, 400, "message", Map.of("title", "Not an address",
                    "text", "A registration address begins with http:// or https:// and has no # in it."));
            return;
        }
        pages.show(call, 200, "register", Map.of("title", title, "open", begun.get().open(),
                "origin", begun.get().origin(), "window", call.field("where").filter("window"::equals).isPresent()));
    }

    /** Activate, suspend, delete, or give a deployment. */
    void change(Call call) {
        if (admitted(call)) {
            new ToolChanges(call.site()).apply(call);
            call.redirect("/admin/tools");
        }
    }

    void offers(Call call) {
        if (admitted(call)) {
            pages.show(call, 200, "offers", Map.of("offers", Offer.values(), "now", call.site().offers()));
        }
    }

    void setOffers(Call call) {
        if (admitted(call)) {
            Arrays.stream(Offer.values()).forEach(offer -> call.field(offer.title()).filter(offer.choices()::contains)
                    .ifPresent(value -> call.site().offers().set(offer, value)));
            call.redirect("/admin/offers");
        }
    }
}
