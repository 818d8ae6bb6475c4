package org.rapportcrm.emailcampaigns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.campaign.Sending;
import org.rapportcrm.emailcampaigns.campaign.Trial;

/** Sends campaigns, and stops them. */
@Path("/plugins/email-campaigns/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@ApplicationScoped
@Transactional
public class SendingResource {

  @Inject private Campaigns campaigns;
  @Inject private Sending sending;
  @Inject private Trial trial;

  /** When it leaves. */
  public record Start(@Doc("When it leaves; now when absent.") Instant at) {}

  /** Where a test goes. */
  public record Test(
      @Required @Doc("The address.") String to,
      @Doc("Id of the contact whose values are used; samples when absent.") Long contact) {}

  @POST
  @Path("{id}/start")
  @Idempotent
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc("Sends it now, or at the time given; 409 names everything that stands in the way.")
  public CampaignData start(
      @PathParam("id") long id, @DefaultValue("{}") @Doc("Nothing sends it now.") Start wish) {
    return CampaignData.of(sending.start(id, wish.at()));
  }

  @POST
  @Path("{id}/unschedule")
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc("Takes a scheduled campaign back: it is a draft again.")
  public CampaignData unschedule(@PathParam("id") long id) {
    return CampaignData.of(sending.unschedule(id, null));
  }

  @POST
  @Path("{id}/pause")
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc("Stops it within seconds; it can go on later.")
  public CampaignData pause(@PathParam("id") long id) {
    return CampaignData.of(sending.pause(id));
  }

  @POST
  @Path("{id}/resume")
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc("Goes on with a paused one.")
  public CampaignData resume(@PathParam("id") long id) {
    return CampaignData.of(sending.resume(id));
  }

  @POST
  @Path("{id}/cancel")
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc("Gives it up; who was not written to yet never will be.")
  public CampaignData cancel(@PathParam("id") long id) {
    return CampaignData.of(sending.cancel(id));
  }

  @POST
  @Path("{id}/test")
  @Idempotent
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc(value = "Sends it to one address, outside consent and report.", status = 204)
  public void test(@PathParam("id") long id, Test wish) {
    trial.send(campaigns.get(id), wish.to(), wish.contact());
  }
}
