package club.parcours.practice;

import java.util.List;
import java.util.Optional;

/**
 * Who looks at the pages: the account and language chosen on the first page, kept in a cookie as they are. There is
 * nothing to protect here; anyone may be anyone.
 */
final class Visitors {

    static final List<String> LOCALES = List.of("fr", "en", "ar");

    /** An account with the language its launches carry. */
    record Visitor(Account account, String locale) {
    }

    Optional<Visitor> of(Call call) {
        return call.cookie(name(call.site())).map(text -> text.split("-"))
                .filter(parts -> parts.length == 2 && LOCALES.contains(parts[1]))
                .flatMap(parts -> call.site().accounts().find(parts[0]).map(found -> new Visitor(found, parts[1])));
    }

    void enter(Call call, Account account, String locale) {
        call.setCookie(name(call.site()), account.id() + '-' + locale);
    }

    /** Cookies do not tell ports apart, so their name does. */
    private String name(Site site) {
        return "practice_" + site.address().getPort();
    }
}
