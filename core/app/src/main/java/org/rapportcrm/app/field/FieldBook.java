package org.rapportcrm.app.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.input.Refusals;

/** Adds, changes, orders and deletes custom fields. Each change is in the audit log. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FieldBook {

  private CustomFields fields;
  private FieldOptions options;
  private FieldUse use;
  private Sql sql;
  private Clock clock;
  private Refusals refusals;
  private Audit audit;
  private FormVersions versions;

  /** For the container. */
  protected FieldBook() {}

  @Inject
  public FieldBook(
      CustomFields fields,
      FieldOptions options,
      FieldUse use,
      Sql sql,
      Clock clock,
      Refusals refusals,
      Audit audit,
      FormVersions versions) {
    this.fields = fields;
    this.options = options;
    this.use = use;
    this.sql = sql;
    this.clock = clock;
    this.refusals = refusals;
    this.versions = versions;
    this.audit = audit;
  }

  /** The field, or status 404. */
  public Definition get(long id) {
    return fields.find(id).orElseThrow(() -> refusals.notFound("fields.one", id));
  }

  /** Adds a field behind the others and answers its key in the database. */
  public long create(Carrier carrier, FieldWish sent) {
    FieldWish wish = checked(sent);
    List<Definition> others = fields.all(carrier);
    if (others.size() >= FieldWish.MOST_FIELDS) {
      throw refusals.conflict("carrier", "fields.too-many", FieldWish.MOST_FIELDS);
    }
    if (others.stream().anyMatch(field -> field.key().equals(wish.key()))) {
      throw refusals.conflict("key", "fields.key-taken", wish.key());
    }
    long id = Ids.next(sql, "custom_field_seq");
    int place = others.stream().mapToInt(Definition::place).max().orElse(0) + 1;
    sql.update(
        "insert into custom_field (id, carrier, field_key, type, label_en, label_ar, label_fa,"
            + " help, required, place, archived_at, created_at, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        id,
        carrier.word(),
        wish.key(),
        wish.type(),
        wish.labels().en(),
        wish.labels().ar(),
        wish.labels().fa(),
        wish.help(),
        wish.required(),
        place,
        wish.archived() ? clock.instant() : null,
        clock.instant());
    options.keep(get(id), wish.options());
    record("field.added", get(id), wish.type());
    return id;
  }

  /**
   * Changes all of a field but its kind of record and its key.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, FieldWish sent, Long version) {
    Definition before = get(id);
    if (version != null && version != before.version()) {
      throw overtaken(before);
    }
    FieldWish wish = checked(sent);
    if (!before.key().equals(wish.key())) {
      throw refusals.bad("key", "fields.key-stays", before.key());
    }
    FieldType type = FieldType.of(wish.type()).orElseThrow();
    checkType(before, type);
    int changed =
        sql.update(
            "update custom_field set type = ?, label_en = ?, label_ar = ?, label_fa = ?, help = ?,"
                + " required = ?, archived_at = "
                + (wish.archived() ? "coalesce(archived_at, ?)" : "null")
                + ", version = version + 1 where id = ? and version = ?",
            parameters(wish, before));
    if (changed == 0) {
      throw overtaken(before);
    }
    options.keep(before, wish.options());
    record("field.changed", before, FieldWords.difference(before, get(id)));
  }

  private Object[] parameters(FieldWish wish, Definition before) {
    List<Object> values = new ArrayList<>();
    values.add(wish.type());
    values.add(wish.labels().en());
    values.add(wish.labels().ar());
    values.add(wish.labels().fa());
    values.add(wish.help());
    values.add(wish.required());
    if (wish.archived()) {
      values.add(clock.instant());
    }
    values.add(before.id());
    values.add(before.version());
    return values.toArray();
  }

  private void checkType(Definition before, FieldType type) {
    if (!before.type().mayBecome(type)) {
      throw refusals.conflict("type", "fields.type-stays", before.type().word(), type.word());
    }
    if (before.type() == FieldType.CHOICES && type == FieldType.CHOICE) {
      long several = use.severalChosen(before);
      if (several > 0) {
        throw refusals.conflict("type", "fields.several-chosen", several);
      }
    }
  }

  /** How often the fields of a kind of record were put in another order. */
  public long orderVersion(Carrier carrier) {
    return versions.of(order(carrier));
  }

  /**
   * Puts a field before or behind its neighbour among those of its kind of record.
   *
   * @param opened the {@link #orderVersion} that was seen, refused with status 409 when somebody
   *     put them in another order since; {@code null} for whatever it is now
   */
  public void move(long id, boolean up, Long opened) {
    Definition field = get(id);
    versions.next(order(field.carrier()), opened);
    field = get(id);
    List<Definition> all = fields.all(field.carrier());
    int at = all.indexOf(field);
    int to = up ? at - 1 : at + 1;
    if (to >= 0 && to < all.size()) {
      place(all.get(to), field.place());
      place(field, all.get(to).place());
      record("field.moved", field, up ? "up" : "down");
    }
  }

  /**
   * Refuses with status 409 to take away an option that some record has, as {@link #change} would.
   */
  public void checkRemovable(long id, String option) {
    options.checkUnused(
        get(id), get(id).options().stream().filter(one -> one.key().equals(option)).toList());
  }

  private static String order(Carrier carrier) {
    return "order of fields " + carrier.word();
  }

  private void place(Definition field, int place) {
    sql.update("update custom_field set place = ? where id = ?", place, field.id());
  }

  /** Takes a field out of forms, lists and REST, with its values kept; or brings it back. */
  public void archive(long id, boolean archived) {
    Definition field = get(id);
    sql.update(
        "update custom_field set archived_at = ?, version = version + 1 where id = ?",
        archived ? clock.instant() : null,
        id);
    record(archived ? "field.archived" : "field.restored", field, null);
  }

  /**
   * Deletes a field with its values, for good.
   *
   * @param expected how many records have a value, as it was told before; the deletion is refused
   *     when it is another number
   */
  public void delete(long id, long expected) {
    Definition field = get(id);
    sql.update("update custom_field set version = version + 1 where id = ?", id);
    long records = use.records(field);
    if (records != expected) {
      throw refusals.conflict("records", "fields.other-number", records, expected);
    }
    sql.update("delete from " + field.carrier().table() + " where field_id = ?", id);
    sql.update("delete from custom_field where id = ?", id);
    record("field.deleted", field, records + " values");
  }

  private FieldWish checked(FieldWish sent) {
    List<Flaw> flaws = new ArrayList<>();
    FieldWish wish = sent.checked(flaws);
    refusals.unlessEmpty(flaws);
    return wish;
  }

  private void record(String what, Definition field, String detail) {
    audit.record(what, record(field), detail);
  }

  private ProblemException overtaken(Definition field) {
    return refusals.overtaken(
        audit.last(record(field), "field.changed", "field.archived", "field.restored"));
  }

  private static String record(Definition field) {
    return "field " + field.carrier().word() + "." + field.key();
  }
}
