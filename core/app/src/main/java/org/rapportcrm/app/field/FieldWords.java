package org.rapportcrm.app.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says for the audit log what changed about a custom field. Pure. */
final class FieldWords {

  private FieldWords() {}

  /** What differs, each with the value before and after. */
  static String difference(Definition before, Definition after) {
    List<String> changes = new ArrayList<>();
    add(changes, "type", before.type().word(), after.type().word());
    add(changes, "label", before.labels().all(), after.labels().all());
    add(changes, "help", before.help(), after.help());
    add(changes, "required", before.required(), after.required());
    add(changes, "archived", before.archived(), after.archived());
    add(changes, "options", options(before), options(after));
    return String.join("; ", changes);
  }

  private static List<String> options(Definition field) {
    return field.options().stream()
        .map(o -> o.key() + "=" + o.labels().all() + (o.archived() ? " (archived)" : ""))
        .toList();
  }

  private static void add(List<String> changes, String what, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(what + ": " + before + " → " + after);
    }
  }
}
