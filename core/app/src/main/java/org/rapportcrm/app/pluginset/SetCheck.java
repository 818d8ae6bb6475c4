package org.rapportcrm.app.pluginset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.pluginset.SetFile.Member;
import org.rapportcrm.app.settings.SettingCheck;
import org.rapportcrm.app.theme.ActiveTheme;

/** Whether a set can be applied here: settings that exist and fit, and plugins that go together. */
@ApplicationScoped
public class SetCheck {

  @Inject private CurrentSet current;
  @Inject private InstalledSet installed;

  /**
   * Everything that stands against it. Plugins that are not here yet are checked by the launcher.
   */
  List<Part> errors(SetPlan plan) {
    List<Part> errors = new ArrayList<>();
    Set<String> changed = new HashSet<>();
    plan.difference().jars().forEach(member -> changed.add(member.id()));
    plan.difference()
        .settings()
        .forEach(
            (owner, values) -> {
              if (!changed.contains(owner)) {
                values.forEach((name, value) -> setting(owner, name, value).ifPresent(errors::add));
              }
            });
    requirements(plan.wanted(), errors);
    theme(plan.wanted(), errors);
    return errors;
  }

  private Optional<Part> setting(String owner, String name, String value) {
    String field = "settings." + owner + "." + name;
    Optional<Setting> declared = current.declared(owner, name);
    if (declared.isEmpty() || CurrentSet.isTheme(owner, name)) {
      return Optional.of(Part.of(field, "pluginset.refused.setting"));
    }
    if (Secrets.is(declared.get())) {
      return Optional.of(Part.of(field, "pluginset.refused.secret"));
    }
    List<Flaw> flaws = new ArrayList<>();
    Checked<String> checked = SettingCheck.check(field, declared.get(), value);
    checked.or(flaws);
    return flaws.isEmpty()
        ? Optional.empty()
        : Optional.of(Part.of(field, "pluginset.refused.value", String.valueOf(value)));
  }

  private void requirements(SetFile wanted, List<Part> errors) {
    for (Member member : wanted.plugins()) {
      Optional<Manifest> manifest = installed.find(member.id());
      if (member.active() && manifest.isPresent()) {
        for (String required : manifest.get().requires()) {
          if (wanted.find(required).filter(Member::active).isEmpty()) {
            errors.add(
                Part.of(
                    "plugins." + member.id(), "pluginset.refused.requires", member.id(), required));
          }
        }
      }
    }
  }

  private void theme(SetFile wanted, List<Part> errors) {
    if (wanted.theme() != null && wanted.find(wanted.theme()).filter(Member::active).isEmpty()) {
      errors.add(Part.of(ActiveTheme.SETTING, "pluginset.refused.theme", wanted.theme()));
    }
  }
}
