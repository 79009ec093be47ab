package club.parcours.portfolio;

import club.parcours.files.Receiving;
import club.parcours.files.SentForm;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The entries of one's own portfolio: who sees them, what they said before, and those that are put in by hand. */
@Path("s/{launch}/portfolio")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EntryPage {
    private static final String HERE = "portfolio";

    @Inject
    Portfolio portfolio;

    @Inject
    Sections sections;

    @Inject
    Notes notes;

    @Inject
    Receiving receiving;

    @Inject
    Readers readers;

    @Inject
    People people;

    @Inject
    Words words;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @Inject
    Once once;

    @Inject
    Ids ids;

    /** Says who sees it from now on; one tap. */
    @POST
    @Path("entries/{entry}/audience")
    public Response show(@PathParam("entry") UUID id, @FormParam("to") @DefaultValue("") String to,
            @HeaderParam("HX-Request") boolean part) {
        Visibility audience = Arrays.stream(Visibility.values()).filter(one -> one.name().equals(to)).findFirst()
                .orElseThrow(NotFound::new);
        EntryView shown = portfolio.show(viewer, id, audience);
        return part ? Response.ok(templates.fragment("portfolio/_entry", new EntryPart(words.lines(viewer).line(shown,
                        readers.of(viewer, id).size())))).build()
                : templates.back(home(shown));
    }

    /** What it said before. */
    @GET
    @Path("entries/{entry}/editions")
    public SafeHtml editions(@PathParam("entry") UUID id) {
        EntryView now = portfolio.entry(viewer, id);
        Lines lines = words.lines(viewer);
        List<Line> earlier = sections.editions(viewer, id).stream().map(edition -> lines.line(edition.in(now))).toList();
        return templates.page("portfolio/editions", new EditionsView(home(now), lines.line(now), earlier));
    }

    /** Who has looked at a step, an entry or a claim; of what is not one's own, the same page as if nobody had. */
    @GET
    @Path("readers/{item}")
    public SafeHtml readers(@PathParam("item") UUID item) {
        List<ReadingView> seen = readers.of(viewer, item);
        Map<PersonId, String> names = people.callNames(seen.stream().flatMap(one -> one.reader().stream()).distinct().toList(),
                viewer.language());
        return templates.page("portfolio/readers", new ReadersView(seen.stream().map(one -> new ReadersView.Reader(
                one.reader().map(names::get), one.role().facilitates(), one.at())).toList()));
    }

    @GET
    @Path("entries/{entry}/removal")
    public SafeHtml askToRemove(@PathParam("entry") UUID id) {
        EntryView entry = portfolio.entry(viewer, id);
        return templates.page("portfolio/removal", RemovalView.of(entry, "portfolio/entries/" + id + "/removal", home(entry)));
    }

    /** Of what is gone already, another click leads back as the first one did. */
    @POST
    @Path("entries/{entry}/removal")
    public Response remove(@PathParam("entry") UUID id, @FormParam("back") @DefaultValue(HERE) String back) {
        try {
            String home = once.ask(() -> {
                EntryView entry = portfolio.entry(viewer, id);
                portfolio.removeEntry(viewer, id);
                return home(entry);
            });
            return templates.back(home);
        } catch (NotFound gone) { // or never theirs: that is not told apart
            return templates.back(back.matches("portfolio/sections/[a-z]{1,20}") ? back : HERE);
        }
    }

    /** The form of something to put in by hand. */
    @GET
    @Path("sections/{section}/new")
    public SafeHtml blank(@PathParam("section") String id) {
        return templates.page("portfolio/note", adding(open(id), ids.next(), new NoteForm(Map.of())));
    }

    @POST
    @Path("sections/{section}/entries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("section") String id, MultivaluedMap<String, String> form) {
        return add(open(id), NoteForm.of(form));
    }

    /** The same with a file, as a form without script sends it; if it cannot be taken, the words are kept. */
    @POST
    @Path("sections/{section}/entries")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("section") String id, List<EntityPart> parts) {
        SentForm sent = receiving.receive(viewer, parts);
        NoteForm form = NoteForm.of(sent);
        return sent.refused().isEmpty() ? add(open(id), form)
                : wrong(adding(open(id), form.form().orElseThrow(NotFound::new), form), sent.refused().get());
    }

    private Response add(Section section, NoteForm typed) {
        UUID form = typed.form().orElseThrow(NotFound::new);
        try {
            Note note = read(typed);
            once.ask(() -> notes.add(viewer, section, note, form));
            return templates.back("portfolio/sections", section.id());
        } catch (Invalid wrong) {
            return wrong(adding(section, form, typed), wrong);
        }
    }

    /** The form of one that was put in by hand. */
    @GET
    @Path("entries/{entry}")
    public SafeHtml edit(@PathParam("entry") UUID id) {
        EntryView now = notes.note(viewer, id);
        return templates.page("portfolio/note", new NoteView(Section.of(now.section()), "portfolio/entries/" + now.id(),
                home(now), "", now.version(), now.text(), now.link().orElse(""), now.linkTitle().orElse(""),
                now.file().orElse(""), Note.LONGEST, notes.room(viewer), notes.seenBy(viewer, now)));
    }

    /** Two pages that change the same words: the later one is asked which to keep. */
    @POST
    @Path("entries/{entry}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("entry") UUID id, MultivaluedMap<String, String> form) {
        return change(notes.note(viewer, id), NoteForm.of(form));
    }

    /** The same with a file, as a form without script sends it; if it cannot be taken, the words are kept. */
    @POST
    @Path("entries/{entry}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(@PathParam("entry") UUID id, List<EntityPart> parts) {
        EntryView now = notes.note(viewer, id);
        SentForm sent = receiving.receive(viewer, parts);
        NoteForm form = NoteForm.of(sent);
        return sent.refused().isEmpty() ? change(now, form) : wrong(changing(now, form.version(), form), sent.refused().get());
    }

    private Response change(EntryView now, NoteForm typed) {
        try {
            Note note = read(typed);
            once.ask(() -> notes.change(viewer, now.id(), typed.version(), note));
            return templates.back(home(now));
        } catch (Invalid wrong) {
            return wrong(changing(now, typed.version(), typed), wrong);
        } catch (Conflict overtaken) {
            EntryView saved = notes.note(viewer, now.id());
            return Response.status(Response.Status.CONFLICT).entity(templates.page("portfolio/conflict",
                    new NoteConflictView("portfolio/entries/" + now.id(), home(saved), saved,
                            changing(saved, saved.version(), typed)))).build();
        }
    }

    private Note read(NoteForm typed) {
        return Note.read(typed.text(), typed.link(), typed.linkTitle(), notes.file(viewer, typed.file()));
    }

    private Response wrong(NoteView form, Invalid wrong) {
        return templates.refused("portfolio/note", form, wrong);
    }

    private NoteView adding(Section section, UUID form, NoteForm typed) {
        String back = "portfolio/sections/" + section.id();
        return new NoteView(section, back + "/entries", back, form.toString(), 0, typed.text(), typed.link(),
                typed.linkTitle(), typed.file().map(UUID::toString).orElse(""), Note.LONGEST, notes.room(viewer),
                SeenBy.ME);
    }

    private NoteView changing(EntryView now, int version, NoteForm typed) {
        return new NoteView(Section.of(now.section()), "portfolio/entries/" + now.id(), home(now), "", version, typed.text(),
                typed.link(), typed.linkTitle(), typed.file().map(UUID::toString).orElse(""), Note.LONGEST,
                notes.room(viewer), notes.seenBy(viewer, now));
    }

    private static String home(EntryView entry) {
        return "portfolio/sections/" + Section.of(entry.section()).id();
    }

    private static Section open(String id) {
        return Optional.of(Section.of(id)).filter(section -> section.id().equals(id) && section.open())
                .orElseThrow(NotFound::new);
    }
}
