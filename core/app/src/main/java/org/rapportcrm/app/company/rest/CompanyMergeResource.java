package org.rapportcrm.app.company.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.company.CompanyMerge;
import org.rapportcrm.app.input.Refusals;

/** {@code /api/v1/companies/merge}. */
@Path("/v1/companies/merge")
@ApplicationScoped
public class CompanyMergeResource {

  @Inject private CompanyMerge merge;
  @Inject private CompanyResource companies;
  @Inject private Refusals refusals;

  @Doc("Two companies that are one.")
  public record CompanyMergeInput(
      @Required @Doc("The company that stays.") Long kept,
      @Required @Doc("The company that becomes part of it.") Long merged,
      @Doc(
              "Fields whose merged value wins, owner among them; the others only where one is missing.")
          List<String> fromMerged) {}

  @POST
  @Idempotent
  @RequiresCapability("companies.write")
  @Doc(
      "Makes one company of two: everything of the merged one moves to the kept one. It can be"
          + " taken back for 30 days; see merges.")
  public CompanyDetailBody merge(CompanyMergeInput input) {
    if (input.kept() == null) {
      throw refusals.bad("kept", "input.missing");
    }
    if (input.merged() == null) {
      throw refusals.bad("merged", "input.missing");
    }
    List<String> chosen = input.fromMerged() == null ? List.of() : input.fromMerged();
    merge.merge(input.kept(), input.merged(), Set.copyOf(chosen));
    return companies.get(input.kept());
  }
}
