package org.rapportcrm.app.security.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.security.signin.OtherDoors;

/** Rapport's own doors are closed to all but administrators while everybody comes by OpenID. */
@ApplicationScoped
public class OpenIdDoors implements OtherDoors {

  private Sql sql;
  private OpenIdSettings settings;

  /** For the container. */
  protected OpenIdDoors() {}

  @Inject
  public OpenIdDoors(Sql sql, Settings settings) {
    this.sql = sql;
    this.settings = new OpenIdSettings(settings);
  }

  @Override
  public boolean isClosedTo(long user) {
    return settings.isOnly()
        && sql.number(
                "select count(*) from user_role where user_id = ? and role = ?",
                user,
                Roles.ADMINISTRATOR)
            == 0;
  }
}
