package org.rapportcrm.app.field.rest;

import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.FieldOption;
import org.rapportcrm.app.field.FieldWish;
import org.rapportcrm.app.field.Labels;

/** Custom fields as REST sends and takes them. */
public final class FieldShapes {

  private FieldShapes() {}

  @Doc("One of the values that a choice may take.")
  public record Option(
      @Doc("a to z, then also digits and underscores; fixed once it is kept.") String key,
      Labels label,
      @Doc("true keeps it where it was chosen and offers it no longer.") Boolean archived) {

    static Option of(FieldOption option) {
      return new Option(option.key(), option.labels(), option.archived());
    }

    /** What was sent; of {@code null} nothing, which is refused with the others. */
    static FieldOption kept(Option sent) {
      return sent == null
          ? new FieldOption(null, null, null, false)
          : new FieldOption(null, sent.key, sent.label, Boolean.TRUE.equals(sent.archived));
    }
  }

  @Doc("A custom field.")
  public record FieldInput(
      @Required
          @OneOf(words = {"contact", "company", "deal", "purchase"})
          @Doc("contact, company, deal or purchase; fixed.")
          String of,
      @Required @Doc("a to z, then also digits and underscores; fixed.") String key,
      @Required @Doc("text, number, money, date, choice, choices, yesNo, link, contact or company.")
          String type,
      @Required Labels label,
      @Doc("A sentence under the input.") String help,
      @Doc("Whether forms and REST refuse a new record without it.") Boolean required,
      @Doc("Whether it is hidden; its values are kept.") Boolean archived,
      @Doc("Of a choice: 1 to 200, in their order.") List<Option> options,
      @Doc("For a change: the version it was made for.") Long version) {

    static FieldInput of(Definition field) {
      return new FieldInput(
          field.carrier().word(),
          field.key(),
          field.type().word(),
          field.labels(),
          field.help(),
          field.required(),
          field.archived(),
          field.options().stream().map(Option::of).toList(),
          field.version());
    }

    FieldWish wish() {
      return new FieldWish(
          key,
          type,
          label,
          help,
          Boolean.TRUE.equals(required),
          Boolean.TRUE.equals(archived),
          options == null ? List.of() : options.stream().map(Option::kept).toList());
    }
  }

  @Doc("A custom field.")
  public record FieldBody(
      long id,
      String of,
      String key,
      String type,
      Labels label,
      String help,
      boolean required,
      boolean archived,
      List<Option> options,
      long version) {

    static FieldBody of(Definition field) {
      return new FieldBody(
          field.id(),
          field.carrier().word(),
          field.key(),
          field.type().word(),
          field.labels(),
          field.help(),
          field.required(),
          field.archived(),
          field.options().stream().map(Option::of).toList(),
          field.version());
    }
  }
}
