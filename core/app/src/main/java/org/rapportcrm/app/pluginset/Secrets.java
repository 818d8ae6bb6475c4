package org.rapportcrm.app.pluginset;

import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;

/** Which settings never leave this installation. */
final class Secrets {

  private Secrets() {}

  static boolean is(Setting setting) {
    return setting.type() == Type.SECRET;
  }
}
