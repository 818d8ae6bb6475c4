package org.rapportcrm.app.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;

/**
 * Restricts lists by custom fields, as addresses say it: {@code custom.tea=green}. What is compared
 * is the whole value: texts folded, amounts in any currency, one of several choices.
 */
@ApplicationScoped
public class CustomFilters {

  private CustomValues values;
  private Refusals refusals;

  /** For the container. */
  protected CustomFilters() {}

  /** With what reads values. */
  @Inject
  public CustomFilters(CustomValues values, Refusals refusals) {
    this.values = values;
    this.refusals = refusals;
  }

  /** The parameters of an address that are about custom fields, by key; blank ones are none. */
  public static Map<String, String> of(Map<String, String> parameters) {
    Map<String, String> asked = new TreeMap<>();
    parameters.forEach(
        (name, value) -> {
          if (name.startsWith(Definition.PREFIX) && value != null && !value.isBlank()) {
            asked.put(name.substring(Definition.PREFIX.length()), value);
          }
        });
    return asked;
  }

  /** The same of the parameters of a request, of which each may come more than once. */
  public static Map<String, String> first(Map<String, List<String>> parameters) {
    Map<String, String> first = new TreeMap<>();
    parameters.forEach((name, values) -> first.put(name, values.isEmpty() ? null : values.get(0)));
    return of(first);
  }

  /**
   * The records that have all these values, as a query of their keys; what {@code within} finds and
   * they do not have is left out.
   *
   * @param asked values by key, as people type them
   * @param within a query to restrict, or {@code null} for all records
   * @return {@code within} where nothing is asked
   * @throws ProblemException for fields that are not there and values that do not fit
   */
  public Compiled within(Carrier carrier, Map<String, String> asked, Compiled within) {
    if (asked.isEmpty()) {
      return within;
    }
    List<Flaw> flaws = new ArrayList<>();
    CustomChange wanted = values.check(carrier, asked, false, flaws);
    refusals.unlessEmpty(flaws);
    List<String> queries = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    if (within != null) {
      queries.add(within.sql());
      parameters.addAll(within.parameters());
    }
    wanted
        .values()
        .forEach(
            (field, items) ->
                items.forEach(item -> queries.add(query(carrier, field, item, parameters))));
    return new Compiled(
        "select id from "
            + carrier.word()
            + " where id in ("
            + String.join(") and id in (", queries)
            + ")",
        parameters);
  }

  /**
   * The same for a page: what is wrong with the address goes to {@code problem}, and nothing is
   * found then.
   */
  public Compiled shown(Carrier carrier, Map<String, String> asked, Consumer<String> problem) {
    try {
      return within(carrier, asked, null);
    } catch (ProblemException e) {
      problem.accept(e.getMessage());
      return new Compiled("select id from " + carrier.word() + " where 1 = 0", List.of());
    }
  }

  private static String query(
      Carrier carrier, Definition field, Item item, List<Object> parameters) {
    parameters.add(field.id());
    parameters.add(compared(field, item));
    return "select record_id from "
        + carrier.table()
        + " where field_id = ? and "
        + field.type().column()
        + " = ?";
  }

  private static Object compared(Definition field, Item item) {
    return switch (field.type()) {
      case TEXT, LINK -> Item.folded(item.words());
      case NUMBER, MONEY -> item.number();
      case DATE -> item.day();
      case YES_NO -> item.truth();
      case CHOICE, CHOICES -> item.option();
      case CONTACT -> item.contact();
      case COMPANY -> item.company();
    };
  }
}
