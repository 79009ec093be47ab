package club.parcours.feedback;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Text;
import club.parcours.files.FileAudience;
import club.parcours.files.FilePlace;
import club.parcours.files.SentForm;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A voice is heard by whoever may read what is said, as soon as it is shown to them. */
@ApplicationScoped
class ImpressionAudience implements FileAudience {
    @Inject
    Feedback feedback;

    @Inject
    Curriculum curriculum;

    @Override
    public String room() {
        return Feedback.ROOM;
    }

    @Override
    public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
        return SentForm.id(reference).filter(id -> feedback.isHeard(viewer, owner, id, file)).isPresent();
    }

    @Override
    public Map<String, FilePlace> places(Viewer owner, Collection<String> references) {
        return feedback.spoken(owner).stream().collect(Collectors.toMap(said -> said.id().toString(),
                said -> new FilePlace("feedback.place", title(owner, said.segment()), "feedback/" + said.segment(), false)));
    }

    @Override
    public void takeOut(Viewer owner, String reference, UUID file) {
        feedback.spoken(owner).stream().filter(said -> said.id().toString().equals(reference)).forEach(Impression::fallSilent);
    }

    private String title(Viewer owner, String segment) {
        return curriculum.module(segment, owner.language()).map(Module::title)
                .or(() -> curriculum.exercise(segment, owner.language()).map(Exercise::title)).map(Text::value).orElse("");
    }
}
