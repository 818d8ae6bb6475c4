package org.rapportcrm.app.imports.interaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.imports.write.Customers;
import org.rapportcrm.app.imports.write.Person;
import org.rapportcrm.app.imports.write.RowKey;

/** One batch of interactions. */
final class InteractionBatch {

  private static final Map<String, String> DIRECTIONS =
      Map.of(
          "in",
          "in",
          "inbound",
          "in",
          "incoming",
          "in",
          "وارد",
          "in",
          "ورودی",
          "in",
          "out",
          "out",
          "outbound",
          "out",
          "outgoing",
          "out",
          "صادر",
          "out",
          "خروجی",
          "out");

  private final Sql sql;
  private final ImportContext context;
  private final Set<String> kinds;
  private final List<Rejection> rejected = new ArrayList<>();
  private final Map<ImportRow, Person> people = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private Customers customers;

  InteractionBatch(Sql sql, ImportContext context, Set<String> kinds) {
    this.sql = sql;
    this.context = context;
    this.kinds = kinds;
  }

  ImportOutcome decide(List<ImportRow> rows) {
    List<ImportRow> good = rows.stream().filter(this::isGood).toList();
    customers = Customers.load(sql, context, good, LifeStage.LEAD);
    loadKnown(good);
    long created = 0;
    long unchanged = 0;
    for (ImportRow row : good) {
      Customers.Found customer = customers.of(row);
      if (customer.reason() != null) {
        refuse(row, "customer", customer.reason());
      } else if (isNew(row)) {
        customers.keep(customer.person());
        people.put(row, customer.person());
        created++;
      } else {
        unchanged++;
      }
    }
    return new ImportOutcome(created, 0, unchanged, customers.created(), rejected);
  }

  Customers customers() {
    return customers;
  }

  /** What is to be recorded, once the customers are stored. */
  List<NewInteraction> fresh() {
    List<NewInteraction> fresh = new ArrayList<>();
    people.forEach(
        (row, person) ->
            fresh.add(
                new NewInteraction(
                    person.id(),
                    kind(row),
                    row.time("at"),
                    row.text("channel"),
                    direction(row),
                    row.yesNo("helped"),
                    row.text("summary"),
                    null,
                    key(row))));
    return fresh;
  }

  private boolean isGood(ImportRow row) {
    if (!kinds.contains(kind(row))) {
      refuse(row, "kind", "imports.reason.kind", kind(row), String.join(", ", kinds));
    } else if (row.text("direction") != null && direction(row) == null) {
      refuse(row, "direction", "imports.reason.direction", row.text("direction"));
    } else if (row.text("channel") != null && row.text("channel").length() > 40) {
      refuse(row, "channel", "imports.reason.numberTooLong");
    } else if (key(row).length() > 200) {
      refuse(row, "externalId", "imports.reason.numberTooLong");
    } else {
      return true;
    }
    return false;
  }

  private boolean isNew(ImportRow row) {
    boolean isNew = known.add(kind(row) + "\n" + key(row));
    return isNew && !(context.tryOnly() && context.seen(kind(row) + "\n" + key(row)));
  }

  private void loadKnown(List<ImportRow> rows) {
    if (!rows.isEmpty()) {
      sql.each(
          "select kind, external_id from interaction where kind = any(?) and external_id = any(?)",
          row -> known.add(row.getString(1) + "\n" + row.getString(2)),
          rows.stream().map(this::kind).distinct().toList(),
          rows.stream().map(InteractionBatch::key).toList());
    }
  }

  private String kind(ImportRow row) {
    String kind = row.text("kind");
    return kind == null
        ? context.option("kind").orElse("note")
        : kind.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String direction(ImportRow row) {
    String said = row.text("direction");
    return said == null ? null : DIRECTIONS.get(said.toLowerCase(Locale.ROOT));
  }

  private static String key(ImportRow row) {
    String number = row.text("externalId");
    return number != null
        ? number
        : RowKey.of(
            row,
            row.text("customer"),
            ContactText.emailFolded(row.text("email")),
            row.time("at"),
            row.text("summary"));
  }

  private void refuse(ImportRow row, String field, String reason, String... arguments) {
    rejected.add(Rejection.of(row.line(), field, reason, arguments));
  }
}
