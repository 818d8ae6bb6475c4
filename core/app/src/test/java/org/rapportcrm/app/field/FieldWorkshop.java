package org.rapportcrm.app.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.text.IcuFormats;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

/** The services of custom fields beside those of the records that carry them. */
public final class FieldWorkshop implements AutoCloseable {

  public final Workshop shop;
  public final CustomFields fields;
  public final FieldBook book;
  public final FieldUse use;
  public final CustomValues values;
  public final CustomReader reader;

  public FieldWorkshop(TestDatabase.Kind kind) {
    shop = new Workshop(kind);
    fields = new CustomFields(shop.sql);
    use = new FieldUse(shop.sql);
    Refusals refusals = new Refusals((locale, key, arguments) -> key, FixedUser.withoutAccount());
    Audit audit = new Audit(shop.sql, Clock.systemUTC(), new Acting());
    FormVersions versions = new FormVersions(shop.sql, FixedUser.withoutAccount(), refusals);
    FieldOptions options = new FieldOptions(shop.sql, use, refusals);
    book =
        new FieldBook(fields, options, use, shop.sql, Clock.systemUTC(), refusals, audit, versions);
    values = new CustomValues(fields, shop.sql, shop.settings);
    reader = new CustomReader(fields, shop.sql, new IcuFormats(), (locale, key, arguments) -> key);
  }

  /** Adds a field of contacts; a choice has the options gold and silver. */
  public long add(String key, FieldType type) {
    return shop.in(() -> book.create(Carrier.CONTACT, wish(key, type, false)));
  }

  /** Sets fields of a contact. */
  public void set(long contact, Map<String, ?> sent) {
    List<Flaw> flaws = new ArrayList<>();
    CustomChange change = values.check(Carrier.CONTACT, sent, false, flaws);
    assertThat(flaws).isEmpty();
    shop.in(() -> values.write(Carrier.CONTACT, contact, change));
  }

  static FieldWish wish(String key, FieldType type, boolean required) {
    List<FieldOption> options =
        type.hasOptions() ? List.of(option("gold", false), option("silver", false)) : List.of();
    return new FieldWish(key, type.word(), Labels.of("My " + key), null, required, false, options);
  }

  static FieldOption option(String key, boolean archived) {
    String label = key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    return new FieldOption(null, key, Labels.of(label), archived);
  }

  @Override
  public void close() {
    shop.close();
  }
}
