package org.rapportcrm.app.view.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.ListKind;
import org.rapportcrm.app.view.SavedView;
import org.rapportcrm.app.view.SavedViews;

/** {@code /api/v1/views}: saved views of lists. */
@Path("/v1/views")
@ApplicationScoped
public class ViewResource {

  @Inject private SavedViews views;
  @Inject private Refusals refusals;

  @Doc("A saved view of a list.")
  public record ViewInput(
      @Required
          @OneOf(words = {"contacts", "companies", "purchases", "deals", "tasks"})
          @Doc("contacts, companies, purchases, deals or tasks; cannot be changed later.")
          String kind,
      @Required String name,
      @Doc("Filters and sort as in the address of the list's page: stage=lead&sort=-created.")
          String filter,
      @Doc("Keys of columns in their order; the usual ones when absent.") List<String> columns,
      @Doc("Whether everybody sees it; needs views.share.") Boolean shared,
      @Doc("Whether the list opens with it, for the user of this token.") Boolean usual,
      @Doc("For a change: the version it was made for.") Long version) {}

  @Doc("A saved view of a list.")
  public record ViewBody(
      long id,
      String kind,
      String name,
      String filter,
      List<String> columns,
      boolean shared,
      @Doc("Key of the user whose it is.") Long owner,
      boolean usual,
      @Doc("The page that shows it.") String path,
      long version) {

    static ViewBody of(SavedView view) {
      return new ViewBody(
          view.id(),
          view.kind().word(),
          view.name(),
          view.filter(),
          Columns.keys(view.columns()),
          view.shared(),
          view.ownerId(),
          view.usual(),
          view.path(),
          view.version());
    }
  }

  @GET
  @RequiresCapability("console.use")
  @Doc("The views of the user of this token: their own and shared ones.")
  public Listing<ViewBody> list(@QueryParam("kind") @Doc("Only of this list.") String kind) {
    List<SavedView> all = views.of(kind == null ? null : kind(kind));
    return new Listing<>(all.stream().map(ViewBody::of).toList(), null, (long) all.size());
  }

  @POST
  @Idempotent
  @RequiresCapability("console.use")
  @Doc(value = "Keeps a view.", status = 201, returns = ViewBody.class)
  public Response create(ViewInput input) {
    if (input.kind() == null) {
      throw refusals.bad("kind", "input.missing");
    }
    long id = views.create(kind(input.kind()), wish(input));
    if (Boolean.TRUE.equals(input.usual())) {
      views.makeUsual(id, true);
    }
    return Response.created(URI.create("v1/views/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("console.use")
  @Doc("One view.")
  public ViewBody get(@PathParam("id") long id) {
    return ViewBody.of(views.get(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("console.use")
  @Doc("Changes a view of one's own. Of a shared one of somebody else only usual can be changed.")
  public ViewBody change(@PathParam("id") long id, Patch<ViewInput> patch) {
    SavedView before = views.get(id);
    ViewInput next =
        patch.onto(
            new ViewInput(
                before.kind().word(),
                before.name(),
                before.filter(),
                Columns.keys(before.columns()),
                before.shared(),
                before.usual(),
                null));
    if (kind(next.kind()) != before.kind()) {
      throw refusals.bad("kind", "views.kind-stays");
    }
    boolean touched =
        patch.has("name") || patch.has("filter") || patch.has("columns") || patch.has("shared");
    if (touched) {
      views.change(id, wish(next), next.version());
    }
    if (patch.has("usual")) {
      views.makeUsual(id, Boolean.TRUE.equals(next.usual()));
    }
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("console.use")
  @Doc(value = "Deletes a view of one's own.", status = 204)
  public Response delete(@PathParam("id") long id) {
    views.delete(id);
    return Response.noContent().build();
  }

  private ListKind kind(String word) {
    return ListKind.of(word)
        .orElseThrow(
            () ->
                refusals.bad(
                    "kind",
                    "views.no-kind",
                    word,
                    Arrays.stream(ListKind.values())
                        .map(ListKind::word)
                        .collect(Collectors.joining(", "))));
  }

  private static SavedViews.Wish wish(ViewInput input) {
    return new SavedViews.Wish(
        input.name(),
        input.filter(),
        input.columns() == null ? null : String.join(",", input.columns()),
        Boolean.TRUE.equals(input.shared()));
  }
}
