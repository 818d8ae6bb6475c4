package org.rapportcrm.app.security.openid;

import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.security.Capabilities;

/** The provider's part of the core's settings. */
public final class OpenIdSchema {

  private static final String GROUP = "openid.settings";

  private OpenIdSchema() {}

  /** They, in the order to show. */
  public static Stream<Setting> settings() {
    return Stream.of(
        one(OpenIdSettings.ON, Type.YES_NO, "false").with(SettingRules.none().in(GROUP)),
        one(OpenIdSettings.ISSUER, Type.URL, null)
            .with(whenOn().required(true).matching(SAFE_ADDRESS)),
        one(OpenIdSettings.CLIENT, Type.TEXT, null).with(whenOn().required(true)),
        one(OpenIdSettings.SECRET, Type.SECRET, null).with(whenOn()),
        one(OpenIdSettings.BUTTON, Type.TEXT, null).with(whenOn().between(null, "60")),
        one(OpenIdSettings.ONLY, Type.YES_NO, "false").with(whenOn()),
        one(OpenIdSettings.STRONG, Type.YES_NO, "false").with(whenOn()),
        one(OpenIdSettings.LEAVE, Type.YES_NO, "true").with(whenOn()),
        one(OpenIdSettings.EMAIL_CLAIM, Type.TEXT, "email").with(whenOn()),
        one(OpenIdSettings.VERIFIED, Type.YES_NO, "true").with(whenOn()),
        one(OpenIdSettings.CREATE, Type.YES_NO, "false").with(whenOn()),
        new Setting(
                OpenIdSettings.ROLE,
                OpenIdSettings.ROLE,
                Type.CHOICE,
                Roles.VIEWER,
                List.copyOf(Capabilities.ROLES))
            .with(whenOn()),
        one(OpenIdSettings.TEAM, Type.TEXT, null).with(whenOn().between(null, "200")),
        one(OpenIdSettings.GROUPS_CLAIM, Type.TEXT, null).with(whenOn()),
        one(OpenIdSettings.GROUP_ROLES, Type.LONG_TEXT, null)
            .with(whenOn().matching(GroupRoles.PATTERN)));
  }

  /** By https, or on this machine; see {@link Provider#isSafe}. */
  private static final String SAFE_ADDRESS =
      "(?i)(https://|http://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1\\])([:/]|$)).*";

  private static Setting one(String name, Type type, String usual) {
    return Setting.of(name, name, type, usual);
  }

  private static SettingRules whenOn() {
    return SettingRules.none().in(GROUP).onlyIf(OpenIdSettings.ON, "true");
  }
}
