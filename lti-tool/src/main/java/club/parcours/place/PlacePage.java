package club.parcours.place;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.InUse;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.people.Scope;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The local addresses of a course, or of an organisation, for those who say them. */
@Path("s/{launch}/places/{scope}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PlacePage {
    private static final int NONSENSE = -1;
    private static final String HERE = "places";
    private static final String FORM = "place/place";

    @Inject
    Places places;

    @Inject
    Curriculum curriculum;

    @Inject
    InUse inUse;

    @Inject
    Syllabus syllabus;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml list(@PathParam("scope") String word) {
        Scope scope = Scope.of(word);
        List<PlaceView> all = places.list(viewer, scope);
        List<PlaceView> above = scope == Scope.COURSE ? places.above(viewer) : List.of();
        return templates.page("place/places", new PlacesView(word, all, above, modules(scope, named(all, above)),
                all.size() >= Places.MOST, Places.MOST));
    }

    @GET
    @Path("new")
    public SafeHtml begin(@PathParam("scope") String word) {
        Scope scope = Scope.of(word);
        scope.id(viewer);
        return templates.page(FORM, form(scope, Optional.empty(), PlaceDraft.BLANK, false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("scope") String word, MultivaluedMap<String, String> sent) {
        Scope scope = Scope.of(word);
        PlaceDraft typed = PlaceDraft.of(sent);
        try {
            places.add(viewer, scope, typed, known(scope, List.of()));
            return templates.back(HERE, word);
        } catch (Invalid wrong) {
            return templates.refused(FORM, form(scope, Optional.empty(), typed, false), wrong);
        } catch (Conflict overtaken) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(templates.page(FORM, form(scope, Optional.empty(), typed, true))).build();
        }
    }

    @GET
    @Path("{place}")
    public SafeHtml show(@PathParam("scope") String word, @PathParam("place") UUID id) {
        PlaceView place = places.one(viewer, Scope.of(word), id);
        return templates.page(FORM, form(Scope.of(word), Optional.of(place), place.said(), false));
    }

    /** What cannot be taken, or comes second, comes back as it was typed. */
    @POST
    @Path("{place}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("scope") String word, @PathParam("place") UUID id,
            MultivaluedMap<String, String> sent) {
        Scope scope = Scope.of(word);
        PlaceDraft typed = PlaceDraft.of(sent);
        PlaceView before = places.one(viewer, scope, id);
        try {
            places.change(viewer, scope, id, number(sent.getFirst("version")), typed, known(scope, before.said().modules()));
            return templates.back(HERE, word);
        } catch (Invalid wrong) {
            return templates.refused(FORM, form(scope, Optional.of(before), typed, false), wrong);
        } catch (Conflict overtaken) {
            PlaceView now = places.one(viewer, scope, id);
            return Response.status(Response.Status.CONFLICT)
                    .entity(templates.page(FORM, form(scope, Optional.of(now), typed, true))).build();
        }
    }

    @POST
    @Path("{place}/removal")
    public Response remove(@PathParam("scope") String word, @PathParam("place") UUID id) {
        places.remove(viewer, Scope.of(word), id);
        return templates.back(HERE, word);
    }

    private PlaceFormView form(Scope scope, Optional<PlaceView> place, PlaceDraft said, boolean overtaken) {
        return new PlaceFormView(scope.word(), place.map(known -> known.id().toString()).orElse(""),
                place.map(PlaceView::version).orElse(0),
                Stream.of(Kind.values()).map(kind -> new PlaceFormView.Choice(kind.word(), kind.icon())).toList(), said,
                modules(scope, place.map(known -> known.said().modules()).orElse(List.of())), overtaken);
    }

    /** Those of the course's path, or all; and those of another path in which a place is shown already. */
    private List<Module> modules(Scope scope, Collection<String> also) {
        List<Module> here = scope == Scope.COURSE ? syllabus.list(viewer) : inUse.modules(viewer);
        return Stream.concat(here.stream(), also.stream()
                .flatMap(id -> curriculum.module(id, viewer).or(() -> curriculum.module(id, viewer.language())).stream())
                .filter(module -> here.stream().noneMatch(one -> one.id().equals(module.id())))).distinct().toList();
    }

    private List<String> known(Scope scope, Collection<String> also) {
        return Stream.concat(modules(scope, also).stream().map(Module::id), also.stream()).toList();
    }

    private static List<String> named(List<PlaceView> all, List<PlaceView> above) {
        return Stream.concat(all.stream(), above.stream()).flatMap(place -> place.said().modules().stream()).distinct()
                .toList();
    }

    private static int number(String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : NONSENSE;
    }
}
