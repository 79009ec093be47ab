package club.parcours.place;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.Invalid.Message;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is told of a place; empty text where nothing is.
 *
 * @param kind    word of its kind
 * @param what    what one finds there
 * @param modules ids of the modules in which it is shown; none for all
 */
public record PlaceDraft(String kind, String name, String what, String address, String phone, String web, String hours,
        List<String> modules) {
    static final int NAME = 80;
    static final int WHAT = 160;
    static final int ADDRESS = 200;
    static final int PHONE = 30;
    static final int WEB = 300;
    static final int HOURS = 160;
    static final PlaceDraft BLANK = new PlaceDraft("", "", "", "", "", "", "", List.of());

    /** As it was typed. */
    static PlaceDraft of(MultivaluedMap<String, String> form) {
        return new PlaceDraft(typed(form, "kind"), typed(form, "name"), typed(form, "what"), typed(form, "address"),
                typed(form, "phone"), typed(form, "web"), typed(form, "hours"),
                form.getOrDefault("module", List.of()).stream().distinct().toList());
    }

    private static String typed(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }

    /**
     * The same, fit to be kept: on one line each, the web address whole.
     *
     * @param known ids of the modules there are
     * @throws Invalid on every field at fault
     */
    PlaceDraft checked(Collection<String> known) {
        PlaceDraft neat = new PlaceDraft(kind, neat(name), neat(what), neat(address), neat(phone), neat(web), neat(hours),
                modules);
        Optional<String> whole = new WebAddress(neat.web).whole();
        Map<String, Message> wrong = new LinkedHashMap<>();
        if (Kind.of(kind).isEmpty()) {
            wrong.put("kind", new Message("place.kind-missing"));
        }
        if (neat.name.isEmpty()) {
            wrong.put("name", new Message("place.name-missing"));
        }
        if (neat.address.isEmpty() && neat.phone.isEmpty() && neat.web.isEmpty()) {
            wrong.put("address", new Message("place.nowhere"));
        }
        if (!neat.phone.isEmpty() && !new PhoneNumber(neat.phone).good()) {
            wrong.put("phone", new Message("place.phone-wrong"));
        }
        if (!neat.web.isEmpty() && whole.isEmpty()) {
            wrong.put("web", new Message("place.web-wrong"));
        }
        if (!known.containsAll(modules)) {
            wrong.put("module", new Message("place.module-gone"));
        }
        neat.tooLong(whole.orElse(neat.web), wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new PlaceDraft(kind, neat.name, neat.what, neat.address, neat.phone, whole.orElse(""), neat.hours, modules);
    }

    private void tooLong(String whole, Map<String, Message> wrong) {
        tooLong("name", name, NAME, wrong);
        tooLong("what", what, WHAT, wrong);
        tooLong("address", address, ADDRESS, wrong);
        tooLong("phone", phone, PHONE, wrong);
        tooLong("web", whole, WEB, wrong);
        tooLong("hours", hours, HOURS, wrong);
    }

    private static void tooLong(String field, String text, int most, Map<String, Message> wrong) {
        if (text.length() > most) {
            wrong.put(field, new Message("place.too-long", text.length(), most));
        }
    }

    private static String neat(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
    }
}
