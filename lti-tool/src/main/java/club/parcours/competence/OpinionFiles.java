package club.parcours.competence;

import club.parcours.aside.Aside;
import club.parcours.files.FileAudience;
import club.parcours.files.FilePlace;
import club.parcours.files.Files;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.portfolio.Readers;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody says of a claim is heard by the claim's owner, and by those who run the course while it is shown to them. */
@ApplicationScoped
class OpinionFiles implements FileAudience {
    static final String ROOM = "competence";
    private static final String OPINION = "opinion/";

    @Inject
    Opinions opinions;

    @Inject
    Claims claims;

    @Inject
    People people;

    @Inject
    Files files;

    @Inject
    Aside aside;

    @Inject
    Witnesses witnesses;

    @Inject
    Vault vault;

    @Inject
    Readers readers;

    @Override
    public String room() {
        return ROOM;
    }

    static String reference(UUID opinion) {
        return OPINION + opinion;
    }

    /** Whom it is about learns who listens. */
    @Override
    public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
        Optional<Opinion> heard = opinions.one(UUID.fromString(reference.substring(OPINION.length())))
                .filter(one -> one.by().filter(owner::equals).isPresent() && one.voice().filter(file::equals).isPresent())
                .filter(one -> viewer.person().equals(one.person()) || people.isPresent(viewer, one.person()) && shown(one));
        heard.ifPresent(one -> readers.note(viewer, one.person(), List.of(one.claim())));
        return heard.isPresent();
    }

    private boolean shown(Opinion opinion) {
        return claims.one(opinion.claim()).filter(claim -> claim.visibility() != Visibility.ME).isPresent();
    }

    /** What these say goes, and what somebody had begun to say. */
    void remove(List<Opinion> gone) {
        aside.forget(gone.stream().map(one -> Opinion.page(one.id())).toList());
        gone.stream().filter(one -> one.voice().isPresent()).forEach(one -> one.by().ifPresent(by ->
                files.remove(by, ROOM, reference(one.id()))));
    }

    @Override
    public Map<String, FilePlace> places(Viewer owner, Collection<String> references) {
        return references.stream().collect(Collectors.toMap(reference -> reference,
                reference -> new FilePlace("competence.voice-place", "", "asked", false)));
    }

    @Override
    public boolean isAll(Viewer owner, String reference, UUID file) {
        return said(owner, reference).filter(one -> one.view(vault.of(one.person())).answers().isEmpty()).isPresent();
    }

    @Override
    public void takeOut(Viewer owner, String reference, UUID file) {
        said(owner, reference).ifPresent(one -> witnesses.unsay(owner, one));
    }

    private Optional<Opinion> said(Viewer owner, String reference) {
        return opinions.one(UUID.fromString(reference.substring(OPINION.length())))
                .filter(one -> one.by().filter(owner.person()::equals).isPresent());
    }
}
