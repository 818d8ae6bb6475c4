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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.contact.Referrals;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.loyalty.Links;
import org.rapportcrm.loyalty.Problems;
import org.rapportcrm.loyalty.referral.ReferralCodes;
import org.rapportcrm.loyalty.referral.ReferralList;

/** Who brought whom. */
@Path("/plugins/loyalty/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class ReferralsResource {

  @Inject private Referrals referrals;
  @Inject private ReferralCodes codes;
  @Inject private ReferralList list;
  @Inject private Contacts contacts;
  @Inject private Links links;
  @Inject private Problems problems;
  @Inject private Clock clock;

  /** Who brought whom. */
  public record NewReferral(
      @Doc("Id of the contact who brought the other.") Long referrer,
      @Doc("Or that contact's referral code.") String code,
      @Required @Doc("Id of the contact who was brought.") Long referee,
      @Doc("When; now when absent.") Instant at,
      @Doc("Where it came from; rest when absent.") String source) {}

  @Doc("Who brought whom; credited once the one who was brought has bought.")
  public record ReferralData(
      @Doc("Its id.") long id,
      @Doc("Id of the contact who brought the other.") long referrer,
      @Doc("Id of the contact who was brought.") long referee,
      @Doc("When.") Instant at,
      @Doc("When the one who was brought first bought; null before that.") Instant creditedAt,
      @Doc("Whether both sides got their points.") boolean rewarded,
      @Doc("Where it came from.") String source) {

    static ReferralData of(ReferralList.Line line) {
      return new ReferralData(
          line.id(),
          line.referrerId(),
          line.refereeId(),
          line.at(),
          line.creditedAt(),
          line.rewarded(),
          line.source());
    }
  }

  @Doc("A contact's referral code.")
  public record CodeData(
      @Doc("Id of the contact.") long contact,
      @Doc("The code.") String code,
      @Doc("The address to share.") String link) {}

  @GET
  @RequiresCapability("loyalty.read")
  @Doc("Referrals, the newest first.")
  public Listing<ReferralData> list(
      @Doc("Only those by this contact.") @QueryParam("referrer") Long referrer,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    List<ReferralList.Line> lines =
        list.lines(referrer, Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(lines, size, last -> Cursor.of(last.id())).map(ReferralData::of);
  }

  @POST
  @Idempotent
  @RequiresCapability("loyalty.manage")
  @Doc(
      value = "Records who brought whom; a contact is referred once, the first one stays.",
      returns = ReferralData.class,
      status = 201)
  public Response create(NewReferral wish) {
    Long referrer = wish.referrer() != null ? wish.referrer() : byCode(wish.code());
    if (contacts.find(referrer).isEmpty()) {
      throw problems.field("referrer", "no-contact", String.valueOf(referrer));
    }
    if (contacts.find(wish.referee()).isEmpty()) {
      throw problems.field("referee", "no-contact", String.valueOf(wish.referee()));
    }
    Referrals.Referral made =
        referrals.record(
            referrer,
            wish.referee(),
            wish.at() == null ? clock.instant() : wish.at(),
            wish.source() == null ? "rest" : wish.source());
    ReferralList.Line line = list.lines(null, made.id() + 1, 1).get(0);
    return Response.status(201).entity(ReferralData.of(line)).build();
  }

  private long byCode(String code) {
    if (code == null || code.isBlank()) {
      throw problems.field("referrer", "contact-missing");
    }
    return codes.contactOf(code).orElseThrow(() -> problems.field("code", "no-code", code));
  }

  @GET
  @Path("codes/{contact}")
  @RequiresCapability("loyalty.read")
  @Doc("The referral code of a contact; made when it is first asked for.")
  public CodeData code(@PathParam("contact") long contact) {
    if (contacts.find(contact).isEmpty()) {
      throw problems.notFound("no-contact", contact);
    }
    String code = codes.of(contact);
    return new CodeData(contact, code, links.referral(code));
  }
}
