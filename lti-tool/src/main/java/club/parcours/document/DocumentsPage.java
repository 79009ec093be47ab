package club.parcours.document;

import club.parcours.document.DocumentView.Kept;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Messages;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One's own documents: what stands on them, and what they look like. */
@Path("s/{launch}/documents")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DocumentsPage {
    private static final int CONFLICT = 409;
    private static final String TEXT = "text.";

    @Inject
    Documents documents;

    @Inject
    Press press;

    @Inject
    Messages messages;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml list() {
        return templates.page("document/index", new DocumentsPageView(documents.made(viewer)));
    }

    @GET
    @Path("{kind}")
    public SafeHtml form(@PathParam("kind") String kind) {
        return templates.page("document/form", view(documents.document(viewer, Kind.of(kind)), Optional.empty()));
    }

    /** Keeps it and shows it; what cannot be kept comes back as it was typed. */
    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("kind") String id, MultivaluedMap<String, String> form) {
        Kind kind = Kind.of(id);
        int version = version(first(form, "version"));
        Sent sent = sent(form);
        try {
            documents.keep(viewer, kind, version, sent);
            return templates.back("documents", kind.id(), "ready");
        } catch (Invalid wrong) {
            return templates.refused("document/form", view(documents.typed(viewer, kind, sent).over(version), Optional.empty()), wrong);
        } catch (Conflict met) {
            return met(kind, sent);
        }
    }

    /** The same form once more is answered as the first; of another, both texts stand beside each other. */
    private Response met(Kind kind, Sent sent) {
        if (documents.stands(viewer, kind, sent)) {
            return templates.back("documents", kind.id(), "ready");
        }
        DocumentView kept = documents.document(viewer, kind);
        return Response.status(CONFLICT).entity(templates.page("document/form",
                view(documents.typed(viewer, kind, sent).over(kept.version()), Optional.of(kept)))).build();
    }

    @GET
    @Path("{kind}/ready")
    public SafeHtml ready(@PathParam("kind") String kind) {
        Paper paper = documents.paper(viewer, Kind.of(kind));
        return templates.page("document/ready",
                new ReadyView(paper, messages.direction(paper.language()), press.unprintable(paper)));
    }

    private DocumentFormView view(DocumentView document, Optional<DocumentView> kept) {
        return new DocumentFormView(document, Documents.LANGUAGES.stream().map(messages::language).toList(),
                document.kind().hasLayouts() ? List.of(Layout.values()) : List.of(), kept.isPresent(),
                kept.map(other -> unlike(other, document)).orElse(Map.of()), documents.writtenIn(viewer, document.kind()));
    }

    private Map<String, Kept> unlike(DocumentView kept, DocumentView typed) {
        Map<String, Kept> unlike = new HashMap<>(kept.unlike(typed));
        if (!kept.language().equals(typed.language())) {
            unlike.put("language", Kept.words(messages.language(kept.language()).ownName()));
        }
        if (!kept.layout().equals(typed.layout())) {
            unlike.put("layout", Kept.words(messages.say(viewer.tongue(), "document.layout." + kept.layout())));
        }
        return unlike;
    }

    /** Read here and not as a parameter: beside one, RESTEasy gives of each field its first value alone. */
    private static int version(String sent) {
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException none) {
            return DocumentView.NEVER;
        }
    }

    private static Sent sent(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new HashMap<>();
        for (Kind.Field field : Kind.Field.values()) {
            if (form.containsKey(field.id())) {
                fields.put(field.id(), form.getFirst(field.id()));
            }
        }
        Map<String, String> texts = new HashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(TEXT)) {
                texts.put(name.substring(TEXT.length()), values.get(0));
            }
        });
        return new Sent(first(form, "language"), first(form, "layout"), fields, form.getOrDefault("line", List.of()),
                form.getOrDefault("on", List.of()), texts);
    }

    private static String first(MultivaluedMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
