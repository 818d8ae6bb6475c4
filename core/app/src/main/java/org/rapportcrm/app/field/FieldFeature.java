package org.rapportcrm.app.field;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.security.Capability;

/** What custom fields add to the console. */
public class FieldFeature implements RapportPlugin {

  private static final String MANAGE = "fields.manage";

  @Override
  public List<Capability> capabilities() {
    return List.of(new Capability(MANAGE, "fields.may-manage", Set.of()));
  }
}
