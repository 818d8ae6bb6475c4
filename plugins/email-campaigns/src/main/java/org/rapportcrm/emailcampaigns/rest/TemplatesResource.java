package org.rapportcrm.emailcampaigns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.template.Template;
import org.rapportcrm.emailcampaigns.template.Templates;
import org.rapportcrm.emailcampaigns.template.Templates.Placed;

/** Designs that campaigns begin with. */
@Path("/plugins/email-campaigns/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class TemplatesResource {

  @Inject private Templates templates;
  @Inject private Campaigns campaigns;
  @Inject private Problems problems;

  @GET
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("Templates: people's own, the newest first, and then the ready-made ones in each language.")
  public Listing<TemplateData> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    List<Placed> rows = templates.list(Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.place()))
        .map(row -> TemplateData.of(row.template()));
  }

  @POST
  @Idempotent
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc(
      value = "Stores a template, of what is sent or of a campaign's message.",
      returns = TemplateData.class,
      status = 201)
  public Response create(TemplateData data) {
    Template made = templates.create(data.name(), design(data));
    return Response.status(201).entity(TemplateData.of(made)).build();
  }

  @GET
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("One template, one's own or ready-made.")
  public TemplateData get(@Doc("A number or a word.") @PathParam("id") String id) {
    return TemplateData.of(templates.get(id));
  }

  @PUT
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc("Replaces a template of one's own.")
  public TemplateData replace(@PathParam("id") String id, TemplateData data) {
    long version = data.version() == null ? templates.get(id).version() : data.version();
    return TemplateData.of(templates.change(id, data.name(), design(data), version));
  }

  @PATCH
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc("Changes fields of a template of one's own: an absent one stays, null clears.")
  public TemplateData change(@PathParam("id") String id, Patch<TemplateData> patch) {
    return replace(id, patch.onto(get(id)));
  }

  @DELETE
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc(
      value = "Deletes a template of one's own; campaigns that began with it stay as they are.",
      status = 204)
  public void delete(@PathParam("id") String id) {
    templates.delete(id);
  }

  private MessageDesign design(TemplateData data) {
    if (data.campaign() == null) {
      return data.design();
    }
    return campaigns
        .find(data.campaign())
        .orElseThrow(() -> problems.field("campaign", "campaign", data.campaign().toString()))
        .content()
        .design();
  }
}
