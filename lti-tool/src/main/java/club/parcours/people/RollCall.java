package club.parcours.people;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.PersonId;
import club.parcours.privacy.Vault;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Lists a course by name, in the alphabet of the reader's language; the database cannot, since names are sealed. To open five
 * hundred costs more than all else on a board, so at most {@value #MOST} names are kept opened, each for five minutes, as keys
 * are. What is sealed anew is opened anew. By tenant, so that no wall can be looked over.
 */
@ApplicationScoped
class RollCall {
    private static final int MOST = 4_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    @Inject
    Vault vault;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private final Map<Owner, Opened> opened = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Opened> eldest) {
            return size() > MOST;
        }
    };

    private record Owner(UUID tenant, PersonId person, String language) {}

    /** A name with its place in the alphabet. */
    private record Placed(String name, CollationKey place) {
        @Override
        public String toString() {
            return "Placed";
        }
    }

    private record Opened(byte[] sealed, Placed name, Instant until) {}

    private record Entry(MemberView member, CollationKey place) {}

    /** One statement at most, and none for names that were opened lately. */
    List<MemberView> of(List<Member> members, String language) {
        Map<PersonId, Placed> names = lately(members, language);
        List<Member> others = members.stream().filter(member -> !names.containsKey(member.person())).toList();
        CallNames called = new CallNames(language, vault.of(others.stream().map(Member::person).toList()), messages);
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag(language));
        others.forEach(member -> {
            String name = called.of(member);
            names.put(member.person(), new Placed(name, alphabet.getCollationKey(name)));
        });
        keep(others.stream().filter(member -> called.seals().containsKey(member.person())).toList(), names, language);
        return members.stream().map(member -> new Entry(member.view(names.get(member.person()).name()),
                        names.get(member.person()).place()))
                .sorted(Comparator.comparing(Entry::place).thenComparing(entry -> entry.member().person().value()))
                .map(Entry::member).toList();
    }

    /** Nobody here knows the name any more. */
    synchronized void forget(PersonId person) {
        opened.keySet().removeIf(owner -> owner.person().equals(person) && owner.tenant().equals(CurrentTenant.id()));
    }

    private synchronized Map<PersonId, Placed> lately(List<Member> members, String language) {
        Instant now = clock.instant();
        UUID tenant = CurrentTenant.id();
        Map<PersonId, Placed> known = new HashMap<>();
        for (Member member : members) {
            Opened name = opened.get(new Owner(tenant, member.person(), language));
            if (name != null && name.until().isAfter(now) && Arrays.equals(name.sealed(), member.sealedName())) {
                known.put(member.person(), name.name());
            }
        }
        return known;
    }

    private synchronized void keep(List<Member> members, Map<PersonId, Placed> names, String language) {
        Instant now = clock.instant();
        opened.values().removeIf(one -> !one.until().isAfter(now));
        for (Member member : members) {
            byte[] sealed = member.sealedName();
            if (sealed != null) {
                Owner owner = new Owner(CurrentTenant.id(), member.person(), language);
                opened.remove(owner); // so that it is the last again
                opened.put(owner, new Opened(sealed, names.get(member.person()), now.plus(KEPT)));
            }
        }
    }
}
