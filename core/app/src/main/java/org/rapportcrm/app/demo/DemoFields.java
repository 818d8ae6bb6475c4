package org.rapportcrm.app.demo;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.FieldType;
import org.rapportcrm.app.field.Labels;

/** What the shop wants to know beyond what Rapport asks: three custom fields with their values. */
final class DemoFields {

  private static final List<String> TEAS = List.of("green", "black", "white", "oolong");
  private static final List<Labels> TEA_NAMES =
      List.of(
          new Labels("Green", "أخضر", "سبز"),
          new Labels("Black", "أسود", "سیاه"),
          new Labels("White", "أبيض", "سفید"),
          new Labels("Oolong", "أولونغ", "اولانگ"));

  private final Sql sql;
  private final Instant now;

  DemoFields(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  void fill() {
    long tea =
        field(
            Carrier.CONTACT,
            "favourite_tea",
            FieldType.CHOICE,
            new Labels("Favourite tea", "الشاي المفضل", "چای دلخواه"),
            1);
    for (int i = 0; i < TEAS.size(); i++) {
      long option = Ids.next(sql, "custom_option_seq");
      Labels name = TEA_NAMES.get(i);
      sql.update(
          "insert into custom_option (id, field_id, option_key, label_en, label_ar, label_fa,"
              + " place) values (?, ?, ?, ?, ?, ?, ?)",
          option,
          tea,
          TEAS.get(i),
          name.en(),
          name.ar(),
          name.fa(),
          i);
      sql.update(
          "insert into custom_contact (record_id, field_id, option_id) select id, cast(? as"
              + " bigint), cast(? as bigint) from contact where purchase_count > 0"
              + " and mod(id, 5) = ?",
          tea,
          option,
          i);
    }
    long budget =
        field(
            Carrier.CONTACT,
            "yearly_budget",
            FieldType.MONEY,
            new Labels("Yearly budget", "الميزانية السنوية", "بودجهٔ سالانه"),
            2);
    sql.update(
        "insert into custom_contact (record_id, field_id, number, currency) select id, cast(? as"
            + " bigint), 200 + mod(id, 17) * 50, 'GBP' from contact"
            + " where company_id is not null and mod(id, 2) = 0",
        budget);
    long until =
        field(
            Carrier.COMPANY,
            "contract_until",
            FieldType.DATE,
            new Labels("Contract until", "العقد حتى", "پایان قرارداد"),
            1);
    sql.update(
        "insert into custom_company (record_id, field_id, on_day) select id, cast(? as bigint),"
            + " cast(created_at as date) + 730 from company where mod(id, 3) <> 0",
        until);
  }

  private long field(Carrier carrier, String key, FieldType type, Labels labels, int place) {
    long id = Ids.next(sql, "custom_field_seq");
    sql.update(
        "insert into custom_field (id, carrier, field_key, type, label_en, label_ar, label_fa,"
            + " place, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        carrier.word(),
        key,
        type.word(),
        labels.en(),
        labels.ar(),
        labels.fa(),
        place,
        now);
    return id;
  }
}
