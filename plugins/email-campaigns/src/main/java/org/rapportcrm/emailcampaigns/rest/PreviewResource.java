package org.rapportcrm.emailcampaigns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.campaign.Direction;
import org.rapportcrm.emailcampaigns.campaign.Look;

/** A campaign's message as recipients see it, for a frame of the console. */
@Path("/plugins/email-campaigns/campaigns/{id}/preview")
@ApplicationScoped
public class PreviewResource {

  @Inject private Campaigns campaigns;
  @Inject private Composer composer;

  @GET
  @Produces("text/html; charset=UTF-8")
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc(value = "The message as HTML with sample values, in a sandbox.", returns = String.class)
  public Response preview(
      @PathParam("id") long id,
      @OneOf(words = {"light", "dark"})
          @Doc("light or dark; light when absent.")
          @QueryParam("look")
          String look,
      @Doc("ltr or rtl, to see it in the other direction; the language's when absent.")
          @QueryParam("direction")
          String direction) {
    MessageDesign design = campaigns.get(id).content().design();
    String html = composer.preview(Direction.turned(design, direction), null).html();
    return MessageFrame.of(Look.of(look).shown(html));
  }
}
