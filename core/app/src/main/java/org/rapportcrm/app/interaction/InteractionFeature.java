package org.rapportcrm.app.interaction;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;

/** What interactions add to the console. */
public class InteractionFeature implements RapportPlugin {

  @Override
  public List<TimelineKind> timelineKinds() {
    return CoreKinds.ALL;
  }

  @Override
  public SettingsSchema settings() {
    List<String> kinds = CoreKinds.ALL.stream().map(TimelineKind::kind).toList();
    String helping =
        CoreKinds.ALL.stream()
            .filter(TimelineKind::helps)
            .map(TimelineKind::kind)
            .collect(Collectors.joining(","));
    return SettingsSchema.of(
        new Setting(Kinds.SETTING, "interactions.helping", Type.SEVERAL, helping, kinds));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(
            "interactions.read",
            "interactions.may-read",
            Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER)),
        new Capability(
            "interactions.write",
            "interactions.may-write",
            Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE)));
  }
}
