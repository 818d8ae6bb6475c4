package org.rapportcrm.app.export;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;

/** The right to take lists out of the house. */
public class ExportFeature implements RapportPlugin {

  /** The capability. */
  public static final String RUN = "exports.run";

  @Override
  public List<Capability> capabilities() {
    return List.of(new Capability(RUN, "exports.may-run", Set.of(Roles.MARKETING, Roles.SALES)));
  }
}
