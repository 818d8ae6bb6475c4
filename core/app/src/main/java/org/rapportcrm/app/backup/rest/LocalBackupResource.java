package org.rapportcrm.app.backup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.plugin.change.LauncherLink;
import org.rapportcrm.app.security.Acting;

/** Gives {@code rapport backup} what it writes; nobody else may have the installation's key. */
@Path("/v1/local/backup")
@ApplicationScoped
public class LocalBackupResource {

  @Inject private LauncherLink launcher;
  @Inject private Acting acting;
  @Inject private Audit audit;

  @GET
  @Produces("application/zip")
  @RequiresCapability("settings.manage")
  @Doc(
      "A backup of everything, the installation's key in it. Only commands on the same machine may"
          + " have it, which prove to know that key.")
  public StreamingOutput backup() {
    if (acting.identity().userId() != null) {
      throw KeyedProblem.notAllowed("backups.local");
    }
    audit.record("backup.taken", "installation", null);
    return launcher::backup;
  }
}
