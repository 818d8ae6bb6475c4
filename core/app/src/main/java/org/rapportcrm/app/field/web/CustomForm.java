package org.rapportcrm.app.field.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.field.CustomReader;
import org.rapportcrm.app.field.CustomValues;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.FieldOption;
import org.rapportcrm.app.field.FieldType;
import org.rapportcrm.app.field.Found;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/**
 * The custom fields in a form for a contact, a company, a deal or a purchase: {@code
 * /rapport/fields/inputs.xhtml} shows them. A form holds one of these, opens it and saves what
 * {@link #checked} answers. Of a record that exists only what was changed is saved, so that another
 * person's change of another field stays.
 */
@Named
@ViewScoped
public class CustomForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CustomFields fields;
  @Inject private CustomReader reader;
  @Inject private CustomValues values;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private Carrier carrier;
  private Long record;
  private List<CustomInput> inputs = List.of();

  /** Shows the fields of a record; {@code null} for a new one. */
  public void open(Carrier kind, Long id) {
    carrier = kind;
    record = id;
    inputs = new ArrayList<>();
    fields.active(kind).forEach(field -> inputs.add(input(field)));
    show();
  }

  private void show() {
    Map<String, Found> found = new LinkedHashMap<>();
    if (record != null) {
      reader.of(carrier, record).forEach(one -> found.put(one.field().key(), one));
    }
    for (CustomInput input : inputs) {
      Found one = found.get(input.getKey());
      input.show(one == null ? null : one.typed(), one == null ? null : one.name());
    }
  }

  private CustomInput input(Definition field) {
    return new CustomInput(
        field.key(),
        field.type(),
        field.label(viewer.locale()),
        field.help() == null ? hint(field.type()) : field.help(),
        field.required(),
        choices(field));
  }

  private String hint(FieldType type) {
    return switch (type) {
      case LINK -> msg.get("fields.link.help");
      case MONEY -> msg.get("fields.money.help");
      case CONTACT, COMPANY -> msg.get("fields.search");
      default -> null;
    };
  }

  private List<Choice> choices(Definition field) {
    List<Choice> choices = new ArrayList<>();
    if (field.type() == FieldType.YES_NO) {
      choices.add(new Choice("true", msg.get("fields.yes")));
      choices.add(new Choice("false", msg.get("fields.no")));
    }
    for (FieldOption option : field.options()) {
      if (!option.archived() || record != null) {
        choices.add(new Choice(option.key(), option.labels().in(viewer.locale())));
      }
    }
    return choices;
  }

  /** The inputs in the order of the fields. */
  public List<CustomInput> getInputs() {
    return inputs;
  }

  /** Checks what is typed; flaws name the inputs. */
  public CustomChange checked(Collection<Flaw> flaws) {
    Map<String, Object> sent = new LinkedHashMap<>();
    for (CustomInput input : inputs) {
      if (record == null || input.isChanged()) {
        sent.put(input.getKey(), input.sent());
      }
    }
    List<Flaw> own = new ArrayList<>();
    CustomChange change = values.check(carrier, sent, record == null, own);
    own.stream().map(this::atInput).forEach(flaws::add);
    return change;
  }

  private Flaw atInput(Flaw flaw) {
    for (int i = 0; i < inputs.size(); i++) {
      if ((Definition.PREFIX + inputs.get(i).getKey()).equals(flaw.field())) {
        return new Flaw(
            "custom:" + i + ":" + inputs.get(i).getKind(), flaw.key(), flaw.arguments());
      }
    }
    return flaw;
  }
}
