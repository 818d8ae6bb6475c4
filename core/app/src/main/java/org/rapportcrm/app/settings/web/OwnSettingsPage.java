package org.rapportcrm.app.settings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.settings.SettingScope;
import org.rapportcrm.app.settings.SettingScopes;
import org.rapportcrm.app.settings.StoredUserSettings;

/**
 * {@code /console/own-settings} and {@code /console/own-settings/loyalty}: what a plugin lets each
 * user set for themselves.
 */
@Named
@RequestScoped
public class OwnSettingsPage extends SettingsView {

  @Inject private StoredUserSettings own;
  @Inject private SettingScopes scopes;
  @Inject private CurrentUser user;

  @Inject
  @Param(pathIndex = 0)
  private String plugin;

  /** 404 for a plugin that has no such settings now. */
  public void open() {
    if (plugin != null && !getOwners().contains(plugin)) {
      throw KeyedProblem.notFound("settings.owner", plugin);
    }
  }

  @Override
  SettingScope scope() {
    return scopes.own(user.id().orElseThrow(), getOwner());
  }

  @Override
  public String getOwner() {
    return plugin == null ? getOwners().stream().findFirst().orElse(null) : plugin;
  }

  @Override
  public List<String> getOwners() {
    return own.owners();
  }

  @Override
  public String path(String owner) {
    return "/console/own-settings/" + owner;
  }
}
