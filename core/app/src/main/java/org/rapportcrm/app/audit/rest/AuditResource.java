package org.rapportcrm.app.audit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.audit.AuditEntry;
import org.rapportcrm.app.audit.AuditFilter;
import org.rapportcrm.app.audit.AuditSeals;

/** The audit log. */
@Path("/v1/audit")
@ApplicationScoped
public class AuditResource {

  @Inject private Audit audit;
  @Inject private AuditSeals seals;

  @Doc("What computing the seals of the audit log again found.")
  public record Seals(
      @Doc("Whether every sealed line is as it was written.") boolean whole,
      @Doc("How many lines are sealed and whole.") long entries,
      @Doc("The last of them.") long until,
      @Doc("First line of the stretch that differs.") Long brokenFrom,
      @Doc("Last line of the stretch that differs.") Long brokenUntil) {}

  @GET
  @RequiresCapability("users.manage")
  @Doc("The audit log, the newest first.")
  public Listing<AuditEntry> list(
      @QueryParam("who") @Doc("Part of a name or address.") String who,
      @QueryParam("what") @Doc("The beginning of what was done, such as user.") String what,
      @QueryParam("record") @Doc("What it was done to, such as contact 5.") String record,
      @QueryParam("from") @Doc("Not before it, UTC.") Instant from,
      @QueryParam("until") @Doc("Before it, UTC.") Instant until,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    return audit.newest(new AuditFilter(who, what, record, from, until), cursor, Limit.of(limit));
  }

  @GET
  @Path("/seals")
  @RequiresCapability("users.manage")
  @Doc("Computes every seal of the audit log again and tells whether anything was changed.")
  public Seals seals() {
    AuditSeals.Found found = seals.check();
    return new Seals(
        found.isWhole(), found.entries(), found.until(), found.brokenFrom(), found.brokenUntil());
  }
}
