package org.rapportcrm.emailcampaigns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.report.Fate;
import org.rapportcrm.emailcampaigns.report.Recipients;
import org.rapportcrm.emailcampaigns.report.Recipients.Recipient;

/** Who a campaign was meant for, one by one. */
@Path("/plugins/email-campaigns/campaigns/{id}/recipients")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class RecipientsResource {

  @Inject private Campaigns campaigns;
  @Inject private Recipients recipients;
  @Inject private Problems problems;

  @Doc("What became of a campaign at one address.")
  public record RecipientData(
      @Doc("The contact's id; null when the person was erased.") Long contact,
      String address,
      @Doc("queued, sent, failed, unknown or suppressed, as the report counts them.") String state,
      @Doc("Why, as a word: noConsent, suppressed, bounced, noAnswer … or null.") String reason,
      @Doc("What the mail server said last.") String reply,
      @Doc("When it had its outcome.") Instant doneAt,
      @Doc("When a person first opened it, as far as known.") Instant openedAt,
      @Doc("When a person first clicked in it.") Instant clickedAt,
      @Doc("When the person unsubscribed by it.") Instant unsubscribedAt) {

    static RecipientData of(Recipient recipient) {
      return new RecipientData(
          recipient.contactId(),
          recipient.address(),
          recipient.fate().word(),
          recipient.reason(),
          recipient.reply(),
          recipient.doneAt(),
          recipient.openedAt(),
          recipient.clickedAt(),
          recipient.unsubscribedAt());
    }
  }

  @GET
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("Everybody a campaign was meant for, one for each address; nobody before it was started.")
  public Listing<RecipientData> list(
      @PathParam("id") long id,
      @OneOf(words = {"queued", "sent", "failed", "unknown", "suppressed"})
          @Doc("queued, sent, failed, unknown or suppressed; all when absent.")
          @QueryParam("state")
          String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    long after = Cursor.id(cursor, 0);
    List<Recipient> rows = recipients.of(campaigns.get(id), fate(state), after, size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.id())).map(RecipientData::of);
  }

  private Fate fate(String word) {
    return word == null || word.isBlank()
        ? null
        : Fate.ofWord(word).orElseThrow(() -> problems.field("state", "fate", word));
  }
}
