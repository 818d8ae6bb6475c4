package org.rapportcrm.app.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.field.CustomReader;
import org.rapportcrm.app.field.Definition;

/**
 * The merge tags of contacts' custom fields: {@code {{custom.tea|tea}}}, in the words of the
 * message's language.
 */
@ApplicationScoped
public class CustomTags implements MergeTag.Source {

  private CustomFields fields;
  private CustomReader reader;

  /** For proxies. */
  protected CustomTags() {}

  /** Reads through these. */
  @Inject
  public CustomTags(CustomFields fields, CustomReader reader) {
    this.fields = fields;
    this.reader = reader;
  }

  /** The tags of the fields that are defined now, called as the person calls them. */
  List<MergeTag> tags(Locale locale) {
    return fields.active(Carrier.CONTACT).stream()
        .map(
            field -> {
              String label = field.label(locale);
              return new MergeTag(field.name(), label, label, CustomTags.class);
            })
        .toList();
  }

  @Override
  public Map<Long, String> values(String name, Collection<Long> contactIds, Locale locale) {
    String key = name.substring(Definition.PREFIX.length());
    Map<Long, String> values = new HashMap<>();
    reader
        .texts(Carrier.CONTACT, contactIds, List.of(key), locale)
        .forEach((contact, texts) -> values.put(contact, texts.get(key)));
    return values;
  }
}
