package org.rapportcrm.loyalty.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.loyalty.Problems;
import org.rapportcrm.loyalty.ledger.Entry;
import org.rapportcrm.loyalty.ledger.Ledger;
import org.rapportcrm.loyalty.member.Desk;
import org.rapportcrm.loyalty.member.History;
import org.rapportcrm.loyalty.member.Owners;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.reward.Coupon;
import org.rapportcrm.loyalty.reward.Redemptions;

/** The points ledger. */
@Path("/plugins/loyalty/entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class EntriesResource {

  @Inject private Programmes programmes;
  @Inject private Ledger ledger;
  @Inject private Desk desk;
  @Inject private Redemptions redemptions;
  @Inject private History history;
  @Inject private Owners owners;
  @Inject private Problems problems;
  @Inject private CurrentUser user;
  @Inject private VisibleContacts visible;

  @GET
  @RequiresCapability("loyalty.read")
  @Doc("A contact's entries, the newest first.")
  public Listing<EntryData> list(
      @Doc("Id of the contact.") @Required @QueryParam("contact") Long contact,
      @Doc("Id of the programme; the default one when absent.") @QueryParam("programme")
          Long programme,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    if (contact == null) {
      throw problems.field("contact", "contact-missing");
    }
    if (!visible.sees(contact)) {
      throw problems.notFound("no-contact", contact);
    }
    long programmeId = programmes.orDefault(programme).id();
    int size = Limit.of(limit);
    List<History.Line> lines =
        history.lines(programmeId, contact, Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(lines, size, last -> Cursor.of(last.entry().id()))
        .map(line -> EntryData.of(line.entry(), contact, null));
  }

  @GET
  @Path("{id}")
  @RequiresCapability("loyalty.read")
  @Doc("One entry.")
  public EntryData get(@PathParam("id") long id) {
    Entry entry = seen(id);
    return EntryData.of(entry, owners.contactOf(entry.memberId()), null);
  }

  private Entry seen(long id) {
    return ledger
        .find(id)
        .filter(entry -> visible.all() || sees(owners.contactOf(entry.memberId())))
        .orElseThrow(() -> problems.notFound("no-entry", id));
  }

  private boolean sees(Long contact) {
    return contact != null && visible.sees(contact);
  }

  @POST
  @Idempotent
  @RequiresCapability("loyalty.manage")
  @Doc(
      value =
          "Earns, redeems, reverses or adjusts. The same key sent again answers the same entry.",
      returns = EntryData.class,
      status = 201)
  public Response create(NewEntry wish) {
    String key =
        wish.key() == null || wish.key().isBlank() ? "rest:" + UUID.randomUUID() : wish.key();
    EntryData entry =
        switch (wish.kind() == null ? "" : wish.kind().strip().toLowerCase(Locale.ROOT)) {
          case "earn" -> data(desk.earn(wish(wish, key)));
          case "adjust" -> data(desk.adjust(wish(wish, key)));
          case "redeem" ->
              wish.reward() == null ? data(desk.redeem(wish(wish, key))) : reward(wish, key);
          case "reverse" -> reverse(wish, key);
          default -> throw problems.field("kind", "entry-kind");
        };
    return Response.status(201).entity(entry).build();
  }

  private EntryData reward(NewEntry wish, String key) {
    Coupon coupon = redemptions.redeem(wish.reward(), contact(wish), key, user.name());
    Entry entry = ledger.find(coupon.entryId()).orElseThrow();
    history.note(entry.id(), wish.note());
    return EntryData.of(entry, coupon.contactId(), coupon.code());
  }

  private EntryData reverse(NewEntry wish, String key) {
    if (wish.reverses() == null) {
      throw problems.field("reverses", "reverses-missing");
    }
    seen(wish.reverses());
    Entry reversal = redemptions.reverse(wish.reverses(), key, user.name());
    history.note(reversal.id(), wish.note());
    EntryData data = data(reversal);
    if (data.contact() != null) {
      desk.refresh(reversal.programmeId(), data.contact());
    }
    return data;
  }

  private Desk.Wish wish(NewEntry wish, String key) {
    if (wish.points() == null) {
      throw problems.field("points", "points", 1, 100_000_000);
    }
    return new Desk.Wish(
        wish.programme(), contact(wish), wish.points(), key, wish.note(), user.name(), wish.at());
  }

  private long contact(NewEntry wish) {
    if (wish.contact() == null) {
      throw problems.field("contact", "contact-missing");
    }
    if (!visible.sees(wish.contact())) {
      throw problems.field("contact", "no-contact", wish.contact());
    }
    return wish.contact();
  }

  private EntryData data(Entry entry) {
    return EntryData.of(entry, owners.contactOf(entry.memberId()), null);
  }
}
