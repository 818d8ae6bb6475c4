package org.rapportcrm.app.field.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.FieldType;
import org.rapportcrm.app.view.web.ViewBar;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** The custom fields that a list can be restricted by, as selects above it. */
@Named
@RequestScoped
public class CustomChoices {

  @Inject private ShownFields fields;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  /** Those of a kind of record that can be restricted by choosing a value. */
  public List<Definition> of(String carrier) {
    return fields.active(Carrier.of(carrier).orElseThrow()).stream()
        .filter(field -> field.type().hasOptions() || field.type() == FieldType.YES_NO)
        .toList();
  }

  /** The names of their inputs and of others, parted by commas. */
  public String inputs(String carrier, String others) {
    StringBuilder names = new StringBuilder(others);
    of(carrier).forEach(field -> names.append(',').append(field.name()));
    return names.toString();
  }

  /** What a person calls a custom field. */
  public String label(Definition field) {
    return field.label(viewer.locale());
  }

  /** The values of a custom field to choose from. */
  public List<Choice> choices(Definition field) {
    return field.type() == FieldType.YES_NO
        ? List.of(
            new Choice("true", msg.get("fields.yes")), new Choice("false", msg.get("fields.no")))
        : field.options().stream()
            .map(option -> new Choice(option.key(), option.labels().in(viewer.locale())))
            .toList();
  }

  /** The value that the list is restricted to, or {@code null}. */
  public String asked(Definition field) {
    return ViewBar.address().filter().get(field.name());
  }
}
