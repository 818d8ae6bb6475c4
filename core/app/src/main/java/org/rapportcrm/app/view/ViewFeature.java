package org.rapportcrm.app.view;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;

/** The right to show one's views to everybody. */
public class ViewFeature implements RapportPlugin {

  /** The capability. */
  public static final String SHARE = "views.share";

  @Override
  public List<Capability> capabilities() {
    return List.of(new Capability(SHARE, "views.may-share", Set.of(Roles.MARKETING, Roles.SALES)));
  }
}
