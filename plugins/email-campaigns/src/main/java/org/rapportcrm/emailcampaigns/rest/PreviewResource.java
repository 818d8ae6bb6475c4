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
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.campaign.Look;

/**
 * The message as recipients see it, for a frame of the console: in a sandbox, without scripts,
 * forms or an origin of ours.
 */
@Path("/plugins/email-campaigns/campaigns/{id}/preview")
@ApplicationScoped
public class PreviewResource {

  private static final String POLICY =
      "sandbox allow-popups; default-src 'none'; img-src 'self' data: https:;"
          + " style-src 'unsafe-inline'; base-uri 'none'";

  @Inject private Campaigns campaigns;
  @Inject private Composer composer;

  /** The HTML. */
  @GET
  @Produces("text/html; charset=UTF-8")
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc(value = "The message as HTML with sample values, in a sandbox.", returns = String.class)
  public Response preview(
      @PathParam("id") long id,
      @Doc("light or dark; light when absent.") @QueryParam("look") String look) {
    String html = composer.preview(campaigns.get(id).content().design(), null).html();
    return Response.ok(Look.of(look).shown(html))
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .header("Cache-Control", "no-store")
        .build();
  }
}
