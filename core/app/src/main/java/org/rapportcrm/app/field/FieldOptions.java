package org.rapportcrm.app.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.input.Refusals;

/** Keeps the options of a custom field. */
@ApplicationScoped
public class FieldOptions {

  private Sql sql;
  private FieldUse use;
  private Refusals refusals;

  /** For the container. */
  protected FieldOptions() {}

  /** Over the database. */
  @Inject
  public FieldOptions(Sql sql, FieldUse use, Refusals refusals) {
    this.sql = sql;
    this.use = use;
    this.refusals = refusals;
  }

  /**
   * Makes these the field's options: those it has by their key, new ones added, missing ones gone.
   * One that some record has is never taken away: it can be archived.
   */
  void keep(Definition field, List<FieldOption> wished) {
    Map<String, FieldOption> before = new HashMap<>();
    field.options().forEach(option -> before.put(option.key(), option));
    for (int i = 0; i < wished.size(); i++) {
      FieldOption option = wished.get(i);
      FieldOption known = before.remove(option.key());
      if (known == null) {
        add(field, option, i);
      } else {
        change(known, option, i);
      }
    }
    remove(field, before);
  }

  private void add(Definition field, FieldOption option, int place) {
    sql.update(
        "insert into custom_option (id, field_id, option_key, label_en, label_ar, label_fa, place,"
            + " archived) values (?, ?, ?, ?, ?, ?, ?, ?)",
        Ids.next(sql, "custom_option_seq"),
        field.id(),
        option.key(),
        option.labels().en(),
        option.labels().ar(),
        option.labels().fa(),
        place,
        option.archived());
  }

  private void change(FieldOption known, FieldOption option, int place) {
    sql.update(
        "update custom_option set label_en = ?, label_ar = ?, label_fa = ?, place = ?,"
            + " archived = ? where id = ?",
        option.labels().en(),
        option.labels().ar(),
        option.labels().fa(),
        place,
        option.archived(),
        known.id());
  }

  private void remove(Definition field, Map<String, FieldOption> gone) {
    checkUnused(field, gone.values());
    if (!gone.isEmpty()) {
      sql.update(
          "delete from custom_option where id = any(?)",
          gone.values().stream().map(FieldOption::id).toList());
    }
  }

  /** Refuses the first of these that some record has. */
  void checkUnused(Definition field, Collection<FieldOption> gone) {
    Set<Long> chosen = use.chosen(field, gone.stream().map(FieldOption::id).toList());
    gone.stream()
        .filter(option -> chosen.contains(option.id()))
        .findFirst()
        .ifPresent(
            option -> {
              throw refusals.conflict("options", "fields.option-chosen", option.key());
            });
  }
}
