package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Puts values into custom parameters (LTI Core 1.3, 4.6.2). A variable this site does not know stays as it is. */
final class Variables {

    private final Map<String, BiFunction<Message, Account, Optional<String>>> known = new LinkedHashMap<>();
    private final Site site;

    Variables(Site site) {
        this.site = site;
        course("Context.id", Course::id);
        course("Context.title", Course::title);
        course("Context.label", Course::label);
        course("Context.id.history", course -> String.join(",", course.history()));
        course("CourseSection.title", Course::title);
        course("CourseSection.label", Course::label);
        course("LineItems.url", course -> site.lineItems(course.id()).toString());
        link("ResourceLink.id", Link::id);
        link("ResourceLink.title", Link::title);
        link("ResourceLink.description", Link::text);
        if (site.offers().has(Offer.LINK_HISTORY)) {
            link("ResourceLink.id.history", link -> String.join(",", link.history()));
        }
        link("LineItem.url", link -> site.lineItemClaim(link).orElse(""));
        known.put("User.id", (message, account) -> Optional.of(account.id()));
        person("User.username", "name", Account::username);
        person("Person.name.full", "name", Account::name);
        person("Person.name.given", "given_name", Account::given);
        person("Person.name.family", "family_name", Account::family);
        person("Person.email.primary", "email", Account::mail);
        known.put("Membership.role", (message, account) -> Optional.of(String.join(",", account.role().uris())));
        known.put("ToolProxyBinding.memberships.url", (message, account) -> message.course()
                .map(course -> site.memberships(course.id(), message.tool()).toString()));
    }

    private interface Reading<T> {
        String of(T thing);
    }

    private void course(String name, Reading<Course> reading) {
        known.put(name, (message, account) -> message.course().map(reading::of));
    }

    private void link(String name, Reading<Link> reading) {
        known.put(name, (message, account) -> message.link().map(reading::of));
    }

    private void person(String name, String claim, Reading<Account> reading) {
        known.put(name, (message, account) -> Optional.of(account)
                .filter(someone -> someone.named() && message.tool().metadata().wants(claim)).map(reading::of));
    }

    List<String> names() {
        return new ArrayList<>(known.keySet());
    }

    /** The custom claim: what holds for the tool wins over what the link says. A value may be null, as in Moodle. */
    void fill(ObjectNode custom, Message message, Account account) {
        Map<String, String> all = new LinkedHashMap<>();
        message.link().map(Link::custom).ifPresent(all::putAll);
        message.link().flatMap(Link::review).filter(review -> message.type().equals(Message.REVIEW))
                .ifPresent(review -> review.path("custom").fields()
                        .forEachRemaining(one -> all.put(one.getKey(), one.getValue().asText())));
        all.putAll(message.tool().metadata().customOf(message.type()));
        all.forEach((name, value) -> {
            var reading = value.startsWith("$") ? Optional.ofNullable(known.get(value.substring(1)))
                    : Optional.<BiFunction<Message, Account, Optional<String>>>empty();
            if (reading.isPresent()) {
                custom.put(name, reading.get().apply(message, account).orElse(null));
            } else {
                custom.put(name, value);
            }
        });
    }
}
