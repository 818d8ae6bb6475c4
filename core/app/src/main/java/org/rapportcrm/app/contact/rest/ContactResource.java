package org.rapportcrm.app.contact.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.find.ContactPage;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.find.ContactSort;
import org.rapportcrm.app.contact.find.ContactTotals;
import org.rapportcrm.app.contact.record.ContactDetail;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.contact.record.ContactService;
import org.rapportcrm.app.contact.trash.ContactTrash;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.CustomReader;
import org.rapportcrm.app.field.CustomValues;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.reach.ReachCheck;
import org.rapportcrm.app.rest.openapi.Live;
import org.rapportcrm.app.tag.Tags;

/** {@code /api/v1/contacts}: people. */
@Path("/v1/contacts")
@ApplicationScoped
public class ContactResource {

  private static final long NO_TAG = -1;

  @Inject private ContactFinder finder;
  @Inject private ContactTotals totals;
  @Inject private ContactDetails details;
  @Inject private ContactService contacts;
  @Inject private ContactTrash trash;
  @Inject private Segments segments;
  @Inject private Tags tags;
  @Inject private CustomFilters customFilters;
  @Inject private CustomReader custom;
  @Inject private CustomValues customValues;
  @Inject private Refusals refusals;

  @GET
  @RequiresCapability("contacts.read")
  @Doc(
      "Contacts. The total of a filtered list is counted up to 10,001; totals are at most five"
          + " seconds old. custom.<key>=value keeps those whose custom field has that value.")
  public Listing<ContactBody> list(
      @QueryParam("query")
          @Doc("Words; each must begin a word of name, address, phone, company or number.")
          String query,
      @QueryParam("segment") @Doc("Key of a segment.") Long segment,
      @QueryParam("lifeStage") @Doc("A life stage.") String lifeStage,
      @QueryParam("owner") @Doc("Key of a user; 0 for contacts without owner.") Long owner,
      @QueryParam("team") @Doc("Key of a team; 0 for contacts without team.") Long team,
      @QueryParam("source") @Doc("The exact source.") String source,
      @QueryParam("tag") @Doc("Name of a tag.") String tag,
      @QueryParam("list") @Doc("Key of a list.") Long list,
      @QueryParam("company") @Doc("Key of a company.") Long company,
      @QueryParam("hasEmail") @Doc("Whether there is an address.") Boolean hasEmail,
      @QueryParam("sort")
          @Doc(
              "name, created, updated, lastPurchase, purchaseCount or purchaseSum; a minus in front"
                  + " for descending.")
          String sort,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor,
      @Context @Live(value = CustomSchemas.CONTACT, prefix = Definition.PREFIX) UriInfo address) {
    ContactSort order =
        ContactSort.of(sort).orElseThrow(() -> refusals.bad("sort", "contacts.no-sort", sort));
    ContactFilter filter =
        new ContactFilter(
            query,
            stage(lifeStage),
            owner,
            source,
            tag == null ? null : tags.idOf(tag).orElse(NO_TAG),
            list,
            company,
            hasEmail,
            customFilters.within(
                Carrier.CONTACT,
                CustomFilters.first(address.getQueryParameters()),
                segment == null ? null : segments.compile(segment)),
            team);
    ContactPage page = finder.page(filter, order, after(cursor, order), Limit.of(limit));
    return new Listing<>(bodies(page), next(page, order), totals.of(filter));
  }

  private List<ContactBody> bodies(ContactPage page) {
    Map<Long, Map<String, Object>> more =
        custom.json(Carrier.CONTACT, page.rows().stream().map(ContactRow::id).toList());
    return page.rows().stream().map(row -> ContactBody.of(row, more.get(row.id()))).toList();
  }

  private static ContactPage.After after(String cursor, ContactSort sort) {
    return Cursor.parse(cursor, String.class, String.class, Long.class)
        .map(place -> place.belongsTo(sort.word()))
        .map(place -> new ContactPage.After(place.get(1, String.class), place.get(2, Long.class)))
        .orElse(null);
  }

  private static String next(ContactPage page, ContactSort sort) {
    return page.next() == null
        ? null
        : Cursor.of(sort.word(), page.next().value(), page.next().id());
  }

  private String stage(String word) {
    if (word == null || word.isBlank()) {
      return null;
    }
    return LifeStage.of(word)
        .map(LifeStage::word)
        .orElseThrow(() -> refusals.bad("lifeStage", "input.no-life-stage", word));
  }

  @POST
  @Idempotent
  @RequiresCapability("contacts.write")
  @Doc(value = "Creates a contact.", status = 201, returns = ContactDetailBody.class)
  public Response create(ContactInput input) {
    List<Flaw> flaws = new ArrayList<>();
    ContactChange change =
        checked(input.values(), input.tags(), input.reach(Set.of()), Reach.UNSAID, flaws);
    CustomChange more = customValues.check(Carrier.CONTACT, input.custom(), true, flaws);
    refusals.unlessEmpty(flaws);
    long id = customValues.saved(Carrier.CONTACT, more, () -> contacts.create(change));
    return Response.created(URI.create("v1/contacts/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("contacts.read")
  @Doc("One contact.")
  public ContactDetailBody get(@PathParam("id") long id) {
    return ContactDetailBody.of(details.get(id), custom.json(Carrier.CONTACT, id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("contacts.write")
  @Doc(
      value =
          "Changes a contact: an absent field stays, null clears. Who gives it to somebody whose"
              + " contacts they do not see gets 204 and no body.",
      returns = ContactDetailBody.class)
  public Response change(@PathParam("id") long id, Patch<ContactInput> patch) {
    ContactInput sent = patch.onto(ContactInput.EMPTY);
    List<String> newTags = patch.has("tags") && sent.tags() == null ? List.of() : sent.tags();
    List<Flaw> flaws = new ArrayList<>();
    ContactChange change =
        checked(sent.values(patch.fields()), newTags, sent.reach(patch.fields()), kept(id), flaws);
    CustomChange more = customValues.check(Carrier.CONTACT, sent.custom(), false, flaws);
    refusals.unlessEmpty(flaws);
    customValues.saved(
        Carrier.CONTACT,
        more,
        () -> {
          contacts.change(id, change, sent.version());
          return id;
        });
    return details.find(id).isPresent()
        ? Response.ok(get(id)).build()
        : Response.noContent().build();
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("contacts.delete")
  @Doc(value = "Puts a contact into the trash, where it stays for 30 days.", status = 204)
  public Response delete(@PathParam("id") long id) {
    trash.delete(id);
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/restore")
  @RequiresCapability("contacts.delete")
  @Doc("Takes a contact back out of the trash.")
  public ContactDetailBody restore(@PathParam("id") long id) {
    trash.restore(id);
    return get(id);
  }

  private static ContactChange checked(
      Values values, List<String> newTags, Reach reach, Reach kept, List<Flaw> flaws) {
    Values changed = ReachCheck.withoutKept(values, kept);
    return ContactChange.check(changed, newTags, Birthday.Reckoning.GREGORIAN, flaws)
        .reachedBy(reach, kept, flaws);
  }

  private Reach kept(long id) {
    return details.find(id).map(ContactDetail::reach).orElse(Reach.UNSAID);
  }
}
