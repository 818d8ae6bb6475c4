package org.rapportcrm.app.audit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.audit.AuditEntry;

/** The audit log. */
@Path("/v1/audit")
@ApplicationScoped
public class AuditResource {

  @Inject private Audit audit;

  @GET
  @RequiresCapability("users.manage")
  @Doc("The audit log, the newest first.")
  public Listing<AuditEntry> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    return audit.newest(cursor, Limit.of(limit));
  }
}
