package org.rapportcrm.app.settings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.security.http.SiteAddress;
import org.rapportcrm.app.settings.SettingScope;
import org.rapportcrm.app.settings.SettingScopes;

/** {@code /console/settings} for the site, {@code /console/settings/loyalty} for a plugin. */
@Named
@RequestScoped
public class SettingsPage extends SettingsView {

  @Inject private PluginRegistry registry;
  @Inject private SettingScopes scopes;

  @Inject
  @Param(pathIndex = 0)
  private String plugin;

  /** 404 for a plugin that has no settings now. */
  public void open() {
    if (getGroups().isEmpty()) {
      throw KeyedProblem.notFound("settings.owner", getOwner());
    }
  }

  @Override
  SettingScope scope() {
    return scopes.site(getOwner());
  }

  @Override
  public String getOwner() {
    return plugin == null ? PluginRegistry.CORE : plugin;
  }

  /** The site first, then each plugin that is switched on and has some. */
  @Override
  public List<String> getOwners() {
    return registry.wantedWithOwner(p -> p.settings().settings()).stream()
        .map(Contribution::plugin)
        .distinct()
        .toList();
  }

  @Override
  public String path(String owner) {
    return "/console/settings" + (owner.equals(PluginRegistry.CORE) ? "" : "/" + owner);
  }

  /** Where people reach this site, as it was started; shown beside the site's own settings. */
  public String getAddress() {
    return getOwner().equals(PluginRegistry.CORE) ? SiteAddress.current() : null;
  }
}
