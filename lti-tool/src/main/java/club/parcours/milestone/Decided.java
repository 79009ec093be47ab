package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts to what was submitted what was decided about it, and by whom. */
record Decided(Judgements judgements, People people, Vault vault) {
    /**
     * How each of these looks to a reader. The number of statements does not depend on how many they are, nor on how many people
     * decided.
     *
     * @param all    of one person
     * @param copies by submission, as far as the reader is shown them
     */
    Function<Submission, SubmissionView> views(Viewer reader, PersonId person, List<Submission> all, Map<UUID, FrozenView> copies) {
        List<Judgement> said = judgements.of(all.stream().map(Submission::id).toList());
        Map<PersonId, String> names = people.callNames(said.stream().flatMap(one -> one.judge().stream())
                .collect(Collectors.toSet()), reader.language());
        PersonSeal seal = vault.of(person);
        return one -> new SubmissionView(one.id(), one.attempt(), one.createdAt(), one.waiting(), one.takenBack(), one.rule(),
                Optional.ofNullable(copies.get(one.id())), said.stream().filter(each -> each.submission().equals(one.id()))
                        .map(each -> each.view(seal, judge -> names.getOrDefault(judge, ""))).toList(), one.unasked());
    }
}
