package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.segment.criterion.CustomCriteria;
import org.rapportcrm.app.segment.criterion.Field;

/** What fields and their groups are called. */
@ApplicationScoped
public class FieldNames {

  private static final String KIND_COUNT = "interactions\\..+\\.count";

  @Inject private Messages messages;
  @Inject private InstalledSet installed;

  /** The field's name. */
  public String name(Field field, Locale locale) {
    if (field.group().equals(CustomCriteria.GROUP)) {
      return field.criterion().labelKey();
    }
    if (field.group().equals("consent")) {
      return messages.text(locale, "segments.field.consent", field.criterion().labelKey());
    }
    String name = messages.text(locale, field.criterion().labelKey());
    return field.name().matches(KIND_COUNT)
        ? messages.text(locale, "segments.field.kindCount", name)
        : name;
  }

  /** What one of the field's choices is called. */
  public String choice(Field field, Choice choice, Locale locale) {
    return field.group().equals(CustomCriteria.GROUP)
        ? choice.labelKey()
        : messages.text(locale, choice.labelKey());
  }

  /** The name of the group that the field stands in: a part of the core, or its plugin. */
  public String group(Field field, Locale locale) {
    return switch (field.group()) {
      case "contact", "purchases", "interactions", "referrals", CustomCriteria.GROUP ->
          messages.text(locale, "segments.group." + field.group());
      case "tags", "lists", "segment", "consent" ->
          messages.text(locale, "segments.group.belonging");
      case "tasks", "deals" -> messages.text(locale, "segments.group.work");
      default -> plugin(field.group(), locale);
    };
  }

  /** The name of a plugin, or its id where it is not installed. */
  public String plugin(String id, Locale locale) {
    Optional<String> key = installed.find(id).map(manifest -> manifest.nameKey());
    return key.map(k -> messages.text(locale, k)).orElse(id);
  }
}
