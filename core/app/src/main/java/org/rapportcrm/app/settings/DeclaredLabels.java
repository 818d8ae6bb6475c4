package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.audit.AuditLabels;
import org.rapportcrm.app.security.Capabilities;

/** What the audit log calls the settings and capabilities that are declared now. */
@ApplicationScoped
class DeclaredLabels implements AuditLabels {

  @Inject private Capabilities capabilities;
  @Inject private StoredSettings settings;
  @Inject private StoredUserSettings own;

  @Override
  public Optional<String> capability(String id) {
    return capabilities.declared().stream()
        .filter(one -> one.id().equals(id))
        .map(Capability::labelKey)
        .findFirst();
  }

  @Override
  public Optional<String> setting(String owner, String name) {
    return Stream.concat(settings.declared(owner).stream(), own.declared(owner).stream())
        .filter(one -> one.name().equals(name))
        .map(Setting::labelKey)
        .findFirst();
  }
}
