package org.rapportcrm.app.field.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.field.Definition;

/**
 * The custom fields of one page: its filters, its columns and its inputs ask for them again and
 * again, and the database once.
 */
@RequestScoped
public class ShownFields {

  private final Map<Carrier, List<Definition>> known = new EnumMap<>(Carrier.class);
  private CustomFields fields;

  /** For the container. */
  protected ShownFields() {}

  /** Over the fields. */
  @Inject
  public ShownFields(CustomFields fields) {
    this.fields = fields;
  }

  /** Those of a kind of record that are shown and taken, in their order. */
  public List<Definition> active(Carrier carrier) {
    return all(carrier).stream().filter(field -> !field.archived()).toList();
  }

  /** All of a kind of record, archived ones too, in their order. */
  public List<Definition> all(Carrier carrier) {
    return known.computeIfAbsent(carrier, fields::all);
  }
}
