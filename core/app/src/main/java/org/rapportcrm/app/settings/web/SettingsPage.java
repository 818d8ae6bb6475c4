package org.rapportcrm.app.settings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.settings.SettingCheck;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Pages;

/** {@code /console/settings} for the site, {@code /console/settings/loyalty} for a plugin. */
@Named
@RequestScoped
public class SettingsPage {

  @Inject private PluginRegistry registry;
  @Inject private InstalledSet installed;
  @Inject private Settings settings;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private Refusals refusals;
  @Inject private BundleMessages messages;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String plugin;

  private List<SettingField> fields;

  /** 404 for a plugin that has no settings now. */
  public void open() {
    if (getFields().isEmpty()) {
      Pages.notFound();
    }
  }

  /** Whose settings are open. */
  public String getOwner() {
    return plugin == null ? PluginRegistry.CORE : plugin;
  }

  /** Whose settings there are: the site first, then each active plugin that has some. */
  public List<String> getOwners() {
    return registry.activeWithOwner(p -> p.settings().settings()).stream()
        .map(Contribution::plugin)
        .distinct()
        .toList();
  }

  /** The name of a tab. */
  public String name(String owner) {
    return installed
        .find(owner)
        .map(manifest -> msg.get(manifest.nameKey()))
        .orElseGet(() -> msg.get("settings.site"));
  }

  /** Path of a tab. */
  public String path(String owner) {
    return "/console/settings" + (owner.equals(PluginRegistry.CORE) ? "" : "/" + owner);
  }

  /** The settings of the open tab. */
  public List<SettingField> getFields() {
    if (fields == null) {
      fields =
          registry.activeWithOwner(p -> p.settings().settings()).stream()
              .filter(one -> one.plugin().equals(getOwner()))
              .map(one -> field(one.value()))
              .toList();
    }
    return fields;
  }

  /** The text of a choice; the choice itself where it has none. */
  public String choice(SettingField field, String choice) {
    String key = field.getSetting().labelKey() + "." + choice;
    return messages.has(key) ? msg.get(key) : choice;
  }

  /** Keeps all fields, or none when one is wrong. */
  public void save() {
    try {
      List<Flaw> flaws = new ArrayList<>();
      List<String> values = new ArrayList<>();
      for (int i = 0; i < getFields().size(); i++) {
        SettingField field = getFields().get(i);
        values.add(
            SettingCheck.check("fields:" + i + ":value", field.getSetting(), field.getValue())
                .or(flaws));
      }
      refusals.unlessEmpty(flaws);
      transactions.inNew(() -> keep(values));
      Pages.done(msg.get("settings.saved"));
      Pages.go(path(getOwner()));
    } catch (ProblemException e) {
      Pages.refused(e, "settings");
    }
  }

  private void keep(List<String> values) {
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String name = getFields().get(i).getName();
      String before = settings.get(getOwner(), name).orElse(null);
      if (!Objects.equals(before, values.get(i))) {
        settings.put(getOwner(), name, values.get(i));
        changed.add(name);
      }
    }
    if (!changed.isEmpty()) {
      audit.record("settings.changed", getOwner(), String.join(", ", changed));
    }
  }

  private SettingField field(Setting setting) {
    String value = settings.get(getOwner(), setting.name()).orElse(null);
    return new SettingField(setting, value, messages.has(setting.labelKey() + ".help"));
  }
}
