package org.rapportcrm.app.company;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;

/**
 * A checked wish to create or change a company; {@code null} values clear, absent fields stay.
 *
 * @param ownerGiven whether {@code ownerId} is to be set
 */
public record CompanyChange(Map<CompanyField, String> fields, boolean ownerGiven, Long ownerId) {

  /** Checks what came in and collects every flaw. */
  public static CompanyChange check(Values values, Collection<Flaw> flaws) {
    Map<CompanyField, String> fields = new EnumMap<>(CompanyField.class);
    for (CompanyField field : CompanyField.values()) {
      String name = field.property();
      if (values.has(name)) {
        fields.put(
            field,
            (field == CompanyField.NAME
                    ? Input.required(name, values.get(name), field.limit())
                    : Input.text(name, values.get(name), field.limit()))
                .or(flaws));
      }
    }
    return new CompanyChange(
        fields, values.has("ownerId"), Input.key("ownerId", values.get("ownerId")).or(flaws));
  }
}
