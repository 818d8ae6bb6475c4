package org.rapportcrm.app.imports;

import java.util.Locale;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.imports.ways.WayFields;
import org.rapportcrm.app.reach.ReachKind;

/** What people call the fields of a kind of import. */
public final class FieldNames {

  private FieldNames() {}

  /** The field's name; as it stands where the kind has no such field. */
  public static String of(ImportKind kind, String name, Locale locale, Messages messages) {
    String label =
        kind.field(name)
            .map(ImportField::labelKey)
            .map(key -> messages.text(locale, key))
            .orElse(name);
    String ending = WayFields.ending(name);
    return ending.isEmpty() || kind.field(name).isEmpty()
        ? label
        : messages.text(locale, "imports.field.further", label, ending(ending, locale, messages));
  }

  /** What people call an ending such as {@code home} or {@code 2}. */
  public static String ending(String ending, Locale locale, Messages messages) {
    return ReachKind.of(ending)
        .map(kind -> messages.text(locale, kind.labelKey()))
        .orElseGet(() -> messages.text(locale, "imports.field.number", Long.valueOf(ending)));
  }
}
