package club.parcours.privacy;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Ids;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Seal;
import club.parcours.kernel.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the people of the current tenant (decision 13). Each person has one; it is made with the person and
 * destroyed with them. Opened keys are kept a short while, so that a page does not fetch one per value; another node
 * forgets a destroyed key within that time.
 */
@ApplicationScoped
@Transactional
public class Vault {
    private static final int KEY_BYTES = 32;
    private static final String PURPOSE = "person-key";

    @Inject
    PersonKeys keys;

    @Inject
    MasterKey master;

    @Inject
    OpenKeys open;

    @Inject
    Ids ids;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /** Gives a new person their key. */
    public PersonSeal create(PersonId person) {
        byte[] key = tokens.bytes(KEY_BYTES);
        keys.add(new PersonKey(ids.next(), clock.instant(), person, wrapping().seal(place(person), key)));
        return seal(person, key);
    }

    /** @throws NotFound if the person is not of this tenant, or has been erased */
    public PersonSeal of(PersonId person) {
        PersonSeal seal = of(List.of(person)).get(person);
        if (seal == null) {
            throw new NotFound();
        }
        return seal;
    }

    /** The seals of many people with at most one query; people who are erased or of another tenant are left out. */
    public Map<PersonId, PersonSeal> of(Collection<PersonId> people) {
        Map<PersonId, byte[]> found = open.among(CurrentTenant.id(), people);
        List<PersonId> missing = people.stream().filter(person -> !found.containsKey(person)).toList();
        if (!missing.isEmpty()) {
            keys.of(missing).forEach(key -> {
                byte[] opened = wrapping().open(place(key.person()), key.wrapped());
                open.keep(CurrentTenant.id(), key.person(), opened);
                found.put(key.person(), opened);
            });
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> seal(entry.getKey(), entry.getValue())));
    }

    /**
     * Until the caller's transaction ends, whoever else holds this person waits: for what is counted before it is added to.
     * A person who is being erased is waited for, too.
     *
     * @throws NotFound if the person is not of this tenant, or has been erased
     */
    public void hold(PersonId person) {
        if (keys.held(person).isEmpty()) {
            throw new NotFound();
        }
    }

    /** Makes everything sealed for this person unreadable for ever. */
    public void destroy(PersonId person) {
        keys.remove(person);
        open.forget(CurrentTenant.id(), person);
    }

    private PersonSeal seal(PersonId person, byte[] key) {
        return new PersonSeal(new Seal(new SecretKeySpec(key, "AES")), CurrentTenant.id(), person);
    }

    private Seal wrapping() {
        return new Seal(master.derive(PURPOSE));
    }

    private static String place(PersonId person) {
        return CurrentTenant.id() + "|" + person;
    }
}
