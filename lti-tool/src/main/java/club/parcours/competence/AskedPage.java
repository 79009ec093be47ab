package club.parcours.competence;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Framework;
import club.parcours.files.Receiving;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Evidence;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What others of the course ask the reader about: three questions, one tap each. */
@Path("s/{launch}/asked")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AskedPage {
    private static final String HERE = "asked";
    private static final int UNPROCESSABLE = 422;

    @Inject
    Witnesses witnesses;

    @Inject
    Curriculum curriculum;

    @Inject
    Evidence evidence;

    @Inject
    Receiving receiving;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml all() {
        return templates.page("competence/asked", new AskedView(witnesses.asked(viewer).stream().map(this::view).toList()));
    }

    @GET
    @Path("{request}")
    public SafeHtml show(@PathParam("request") UUID id) {
        return templates.page("competence/questions", view(witnesses.asked(viewer, id)));
    }

    /** One tap. */
    @POST
    @Path("{request}")
    public Response answer(@PathParam("request") UUID id, @FormParam("answer") @DefaultValue("") String answer) {
        witnesses.answer(viewer, id, answer);
        return templates.back(HERE, id.toString());
    }

    /** Says it instead, as a recording that was sent before by a script, or by this form. */
    @POST
    @Path("{request}/voice")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response speak(@PathParam("request") UUID id, List<EntityPart> parts) {
        witnesses.asked(viewer, id);
        try {
            Optional<UUID> voice = Optional.empty();
            boolean drop = false;
            for (EntityPart part : parts) {
                byte[] content = content(part);
                if (part.getFileName().isPresent() && content.length > 0) {
                    voice = Optional.of(receiving.receive(viewer, content).id());
                } else if (part.getName().equals("voice")) {
                    voice = voice.or(() -> file(new String(content, StandardCharsets.UTF_8)));
                } else {
                    drop = drop || part.getName().equals("drop");
                }
            }
            return speak(id, drop ? Optional.empty() : voice);
        } catch (Invalid wrong) {
            return Response.status(UNPROCESSABLE)
                    .entity(templates.invalid("competence/questions", view(witnesses.asked(viewer, id)), wrong)).build();
        }
    }

    private Response speak(UUID id, Optional<UUID> voice) {
        witnesses.speak(viewer, id, voice);
        return templates.back(HERE, id.toString());
    }

    private static Optional<UUID> file(String typed) {
        return Optional.of(typed).filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString);
    }

    private static byte[] content(EntityPart part) {
        try (InputStream content = part.getContent()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Says nothing of it, or not any more. */
    @POST
    @Path("{request}/removal")
    public Response decline(@PathParam("request") UUID id) {
        witnesses.decline(viewer, id);
        return templates.back(HERE);
    }

    private QuestionsView view(Witnesses.Asked asked) {
        Framework framework = curriculum.framework(viewer);
        Competence competence = framework.competence(asked.named().competence()).orElseThrow(NotFound::new);
        Framework.Level level = framework.level(asked.selfLevel()).orElseThrow(NotFound::new);
        return new QuestionsView(asked.opinion().id().toString(), asked.name(), competence,
                new ClaimSheet.Step(level, competence.level(level.number())), evidence.lines(viewer, asked.shown()),
                framework.questions(), asked.opinion().answers(), asked.opinion().givenAt().isPresent(),
                asked.opinion().voice().map(UUID::toString).orElse(""));
    }
}
