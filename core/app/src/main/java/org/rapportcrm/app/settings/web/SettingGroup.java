package org.rapportcrm.app.settings.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.settings.SettingsSchema.Setting;

/**
 * Settings under a heading of their own.
 *
 * @param titleKey message key of the heading
 */
public record SettingGroup(String titleKey, List<SettingField> fields) {

  private static final String FEATURE = "settings.group.";

  /** The site's own settings, which stand first. */
  private static final String SITE = FEATURE + "settings";

  /** Keeps an immutable copy. */
  public SettingGroup {
    fields = List.copyOf(fields);
  }

  /**
   * The groups that settings name, each where its first setting stands; those that name none are
   * with the others of their feature.
   */
  static List<SettingGroup> of(List<SettingField> fields) {
    Map<String, List<SettingField>> byTitle = new LinkedHashMap<>();
    byTitle.put(SITE, new ArrayList<>());
    for (SettingField field : fields) {
      byTitle.computeIfAbsent(titleKey(field.getSetting()), title -> new ArrayList<>()).add(field);
    }
    return byTitle.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> new SettingGroup(group.getKey(), group.getValue()))
        .toList();
  }

  /** The key of the heading that a setting stands under. */
  static String titleKey(Setting setting) {
    String own = setting.rules().group();
    if (own != null) {
      return own;
    }
    String key = setting.labelKey();
    return FEATURE + key.substring(0, Math.max(0, key.indexOf('.')));
  }
}
