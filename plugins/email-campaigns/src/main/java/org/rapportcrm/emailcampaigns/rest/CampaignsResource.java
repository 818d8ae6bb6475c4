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
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.campaign.Content;
import org.rapportcrm.emailcampaigns.campaign.State;
import org.rapportcrm.emailcampaigns.report.Reports;
import org.rapportcrm.emailcampaigns.template.Templates;

/** Campaigns: write them, read what came of them. {@link SendingResource} sends them. */
@Path("/plugins/email-campaigns/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class CampaignsResource {

  @Inject private Campaigns campaigns;
  @Inject private Reports reports;
  @Inject private Templates templates;
  @Inject private Problems problems;

  @GET
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("Campaigns, the newest first.")
  public Listing<CampaignData> list(
      @OneOf(State.class)
          @Doc("draft, scheduled, sending, paused, sent or cancelled; all when absent.")
          @QueryParam("state")
          String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    long before = Cursor.id(cursor, Long.MAX_VALUE);
    List<Campaign> rows = campaigns.list(state(state), before, size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.id())).map(CampaignData::of);
  }

  @POST
  @Idempotent
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc(value = "Makes a draft; it may be unfinished.", returns = CampaignData.class, status = 201)
  public Response create(CampaignData data) {
    return Response.status(201).entity(CampaignData.of(campaigns.create(content(data)))).build();
  }

  @GET
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("One campaign.")
  public CampaignData get(@PathParam("id") long id) {
    return CampaignData.of(campaigns.get(id));
  }

  @PUT
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc("Replaces a draft.")
  public CampaignData replace(@PathParam("id") long id, CampaignData data) {
    long version = data.version() == null ? campaigns.get(id).version() : data.version();
    return CampaignData.of(campaigns.change(id, content(data), version));
  }

  @PATCH
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc("Changes fields of a draft: an absent one stays, null clears.")
  public CampaignData change(@PathParam("id") long id, Patch<CampaignData> patch) {
    return replace(id, patch.onto(get(id)));
  }

  @DELETE
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc(value = "Deletes a draft.", status = 204)
  public void delete(@PathParam("id") long id) {
    campaigns.delete(id);
  }

  @GET
  @Path("{id}/report")
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("What came of it; all figures are 0 before it was started.")
  public ReportData report(@PathParam("id") long id) {
    Campaign campaign = campaigns.get(id);
    return ReportData.of(campaign, reports.of(campaign), reports.links(campaign));
  }

  private Content content(CampaignData data) {
    return data.template() == null
        ? data.content()
        : templates
            .find(data.template())
            .map(template -> data.content(template.design()))
            .orElseThrow(() -> problems.field("template", "template", data.template()));
  }

  private State state(String word) {
    if (word == null || word.isBlank()) {
      return null;
    }
    for (State state : State.values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw problems.field("state", "state", word);
  }
}
