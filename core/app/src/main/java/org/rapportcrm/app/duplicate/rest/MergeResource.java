package org.rapportcrm.app.duplicate.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.company.CompanyUnmerge;
import org.rapportcrm.app.contact.merge.ContactUnmerge;
import org.rapportcrm.app.duplicate.DuplicateFeature;

/** {@code /api/v1/merges}: what two contacts or two companies became, for 30 days. */
@Path("/v1/merges")
@ApplicationScoped
public class MergeResource {

  @Inject private ContactUnmerge contacts;
  @Inject private CompanyUnmerge companies;

  @GET
  @RequiresCapability(DuplicateFeature.MERGE)
  @Doc("Merges of contacts of the last 30 days, newest first.")
  public Listing<MergeBody> list(
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    return MergeBody.page(contacts, limit, cursor);
  }

  @POST
  @Path("{id}/undo")
  @RequiresCapability(DuplicateFeature.MERGE)
  @Doc(
      "Makes two contacts again of one. Exactly what moved goes back; what came since stays with the"
          + " contact that was kept.")
  public MergeBody undo(@PathParam("id") long id) {
    return MergeBody.of(contacts.undo(id));
  }

  @GET
  @Path("companies")
  @RequiresCapability(DuplicateFeature.MERGE_COMPANIES)
  @Doc("Merges of companies of the last 30 days, newest first.")
  public Listing<MergeBody> ofCompanies(
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    return MergeBody.page(companies, limit, cursor);
  }

  @POST
  @Path("companies/{id}/undo")
  @RequiresCapability(DuplicateFeature.MERGE_COMPANIES)
  @Doc(
      "Makes two companies again of one. Exactly what moved goes back; what came since stays with"
          + " the company that was kept.")
  public MergeBody undoOfCompanies(@PathParam("id") long id) {
    return MergeBody.of(companies.undo(id));
  }
}
