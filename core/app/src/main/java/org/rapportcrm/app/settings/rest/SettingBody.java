package org.rapportcrm.app.settings.rest;

import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.settings.SettingScope;

/** A setting and its value. */
@Doc("A setting and its value.")
public record SettingBody(
    String name,
    @Doc(
            "text, long_text, secret, whole_number, decimal, yes_no, choice, several (joined by"
                + " commas), day, duration, money, email, url or colour.")
        String type,
    @Doc("What a choice may be; else empty.") List<String> choices,
    @Doc("The value that holds now; null where there is none, and for every secret.") String value,
    @Doc("Whether there is a value; all that is told of a secret.") boolean set,
    @Doc("Whether the plugin cannot do its work without it.") boolean required,
    @Doc("The least value or length; null for none.") String min,
    @Doc("The greatest value or length; null for none.") String max,
    @Doc("A regular expression that a text must match; null for none.") String pattern,
    @Doc("Whether another setting decides that this one is not asked now.") boolean hidden,
    @Doc("Whether it is kept only for those who have set it.") boolean deprecated) {

  static SettingBody of(Setting setting, SettingScope scope) {
    String value = scope.get(setting.name()).orElse(null);
    SettingRules rules = setting.rules();
    return new SettingBody(
        setting.name(),
        setting.type().name().toLowerCase(Locale.ROOT),
        setting.choices(),
        setting.type() == Type.SECRET ? null : value,
        value != null,
        rules.isRequired(),
        rules.min(),
        rules.max(),
        rules.pattern(),
        !scope.input().isAsked(setting),
        rules.isDeprecated());
  }
}
