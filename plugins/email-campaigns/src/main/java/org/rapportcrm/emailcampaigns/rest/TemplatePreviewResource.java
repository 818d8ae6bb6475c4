package org.rapportcrm.emailcampaigns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.template.Templates;

/** A template as a message, for a frame of the console. */
@Path("/plugins/email-campaigns/templates/{id}/preview")
@ApplicationScoped
public class TemplatePreviewResource {

  @Inject private Templates templates;
  @Inject private Composer composer;

  @GET
  @Produces("text/html; charset=UTF-8")
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc(value = "The template as HTML with sample values, in a sandbox.", returns = String.class)
  public Response preview(@Doc("A number or a word.") @PathParam("id") String id) {
    return MessageFrame.of(composer.preview(templates.get(id).design(), null).html());
  }
}
