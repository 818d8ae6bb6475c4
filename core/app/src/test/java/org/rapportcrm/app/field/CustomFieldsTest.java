package org.rapportcrm.app.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapportcrm.app.field.FieldWorkshop.option;
import static org.rapportcrm.app.field.FieldWorkshop.wish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.testkit.TestDatabase;

/** Custom fields in the databases that Rapport runs on. */
@ParameterizedClass
@EnumSource
class CustomFieldsTest {

  @Parameter TestDatabase.Kind kind;
  FieldWorkshop work;
  Workshop shop;
  CustomFields fields;
  FieldBook book;
  CustomValues values;
  CustomReader reader;

  @BeforeEach
  void open() {
    work = new FieldWorkshop(kind);
    shop = work.shop;
    fields = work.fields;
    book = work.book;
    values = work.values;
    reader = work.reader;
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void eachTypeIsKeptAndReadBackAsItWasSent() {
    long friend = shop.contact("firstName", "Ali", "lastName", "Rezaei");
    long company = shop.in(() -> shop.companies.named("Golestan Books"));
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("text", "Darjeeling");
    sent.put("number", new BigDecimal("12.5"));
    sent.put("money", Map.of("amount", new BigDecimal("1200"), "currency", "EUR"));
    sent.put("date", "2026-05-17");
    sent.put("choice", "gold");
    sent.put("choices", List.of("silver", "gold"));
    sent.put("yesno", true);
    sent.put("link", "https://example.com");
    sent.put("contact", new BigDecimal(friend));
    sent.put("company", new BigDecimal(company));
    for (FieldType type : FieldType.values()) {
      add(type.word().toLowerCase(Locale.ROOT), type);
    }
    long sara = shop.contact("firstName", "Sara");

    set(sara, sent);

    Map<String, Object> back = reader.json(Carrier.CONTACT, sara);
    Map<String, Object> expected = new LinkedHashMap<>(sent);
    expected.put("contact", friend);
    expected.put("company", company);
    assertThat(back).isEqualTo(expected);
    Map<String, String> texts =
        reader
            .texts(Carrier.CONTACT, List.of(sara, friend), sent.keySet(), Locale.ENGLISH)
            .get(sara);
    assertThat(texts)
        .containsEntry("contact", "Ali Rezaei")
        .containsEntry("company", "Golestan Books")
        .containsEntry("choice", "Gold")
        .containsEntry("yesno", "fields.yes")
        .containsEntry("money", "€1,200.00");
  }

  @Test
  void anAbsentFieldStaysAndNullClears() {
    add("a", FieldType.TEXT);
    add("b", FieldType.TEXT);
    long sara = shop.contact("firstName", "Sara");
    set(sara, Map.of("a", "one", "b", "two"));

    Map<String, Object> next = new LinkedHashMap<>();
    next.put("a", null);
    set(sara, next);

    assertThat(reader.json(Carrier.CONTACT, sara))
        .containsEntry("a", null)
        .containsEntry("b", "two");
  }

  @Test
  void aRequiredFieldMustBeThereInANewRecordAndIsNeverCleared() {
    long id = add("a", FieldType.TEXT);
    shop.in(() -> book.change(id, wish("a", FieldType.TEXT, true), null));

    assertThat(flaws(Map.of(), true)).containsExactly("custom.a input.missing");
    assertThat(flaws(Map.of(), false)).isEmpty();
    Map<String, Object> cleared = new LinkedHashMap<>();
    cleared.put("a", null);
    assertThat(flaws(cleared, false)).containsExactly("custom.a input.missing");
  }

  @Test
  void anOptionThatSomeRecordHasIsNotTakenAway() {
    long id = add("tier", FieldType.CHOICE);
    work.set(shop.contact("firstName", "Sara"), Map.of("tier", "gold"));

    assertThatThrownBy(() -> book.checkRemovable(id, "gold"))
        .isInstanceOf(ProblemException.class)
        .hasMessage("fields.option-chosen");
    assertThatCode(() -> book.checkRemovable(id, "silver")).doesNotThrowAnyException();
  }

  @Test
  void fieldsThatAreNotThereAreRefusedAndNeverDropped() {
    long id = add("a", FieldType.TEXT);
    shop.in(() -> book.archive(id, true));
    add("who", FieldType.CONTACT);

    assertThat(flaws(Map.of("a", "x"), false)).containsExactly("custom.a fields.is-archived");
    assertThat(flaws(Map.of("b", "x"), false)).containsExactly("custom.b fields.unknown");
    assertThat(flaws(Map.of("who", "99999"), false))
        .containsExactly("custom.who fields.no-contact");
  }

  @Test
  void aKeyIsFixedAndBelongsToOneFieldOfAKind() {
    long id = add("budget", FieldType.NUMBER);

    refused(409, () -> book.create(Carrier.CONTACT, wish("budget", FieldType.TEXT, false)));
    refused(400, () -> book.change(id, wish("other", FieldType.NUMBER, false), null));
    refused(400, () -> book.create(Carrier.CONTACT, wish("Budget 2", FieldType.TEXT, false)));
    refused(409, () -> book.change(id, wish("budget", FieldType.TEXT, false), null));
    refused(409, () -> book.change(id, wish("budget", FieldType.NUMBER, false), 5L));
    shop.in(() -> book.create(Carrier.DEAL, wish("budget", FieldType.TEXT, false)));
    assertThat(fields.all(Carrier.DEAL)).hasSize(1);
  }

  @Test
  void severalChoicesBecomeOneOnlyWhereNobodyHasMore() {
    long id = add("level", FieldType.CHOICES);
    long sara = shop.contact("firstName", "Sara");
    set(sara, Map.of("level", List.of("gold", "silver")));

    refused(409, () -> book.change(id, wish("level", FieldType.CHOICE, false), null));
    set(sara, Map.of("level", List.of("gold")));
    shop.in(() -> book.change(id, wish("level", FieldType.CHOICE, false), null));
    assertThat(reader.json(Carrier.CONTACT, sara)).containsEntry("level", "gold");
  }

  @Test
  void anOptionThatSomebodyHasIsNeverTakenAway() {
    long id = add("level", FieldType.CHOICE);
    long sara = shop.contact("firstName", "Sara");
    set(sara, Map.of("level", "gold"));

    refused(409, () -> book.change(id, withOptions("level", option("silver", false)), null));
    shop.in(
        () ->
            book.change(
                id, withOptions("level", option("gold", true), option("tin", false)), null));

    Definition now = book.get(id);
    assertThat(now.offered()).extracting(FieldOption::key).containsExactly("tin");
    assertThat(reader.json(Carrier.CONTACT, sara)).containsEntry("level", "gold");
  }

  @Test
  void deletingWantsTheNumberOfRecordsThatLoseAValue() {
    long id = add("a", FieldType.TEXT);
    set(shop.contact("firstName", "Sara"), Map.of("a", "x"));

    refused(409, () -> book.delete(id, 0));
    assertThat(fields.find(id)).isPresent();
    shop.in(() -> book.delete(id, 1));

    assertThat(fields.find(id)).isEmpty();
    assertThat(shop.sql.number("select count(*) from custom_contact")).isZero();
    assertThat(shop.sql.list("select what from audit_entry order by id", r -> r.getString(1)))
        .containsExactly("field.added", "field.deleted");
  }

  @Test
  void fieldsStandInTheOrderThatPeopleGiveThem() {
    add("a", FieldType.TEXT);
    add("b", FieldType.TEXT);
    long c = add("c", FieldType.TEXT);

    shop.in(() -> book.move(c, true, null));
    shop.in(() -> book.move(c, true, null));
    shop.in(() -> book.move(c, true, null));

    assertThat(fields.active(Carrier.CONTACT))
        .extracting(Definition::key)
        .containsExactly("c", "a", "b");
    long seen = book.orderVersion(Carrier.CONTACT);
    shop.in(() -> book.move(c, false, seen));
    refused(409, () -> book.move(c, false, seen));
    assertThat(fields.active(Carrier.CONTACT))
        .extracting(Definition::key)
        .containsExactly("a", "c", "b");
  }

  @Test
  void mergedContactsKeepTheValuesThatOnlyOneOfThemHas() {
    add("a", FieldType.TEXT);
    add("b", FieldType.TEXT);
    add("who", FieldType.CONTACT);
    long kept = shop.contact("firstName", "Sara");
    long merged = shop.contact("firstName", "Sarah");
    long other = shop.contact("firstName", "Ali");
    set(kept, Map.of("a", "kept"));
    set(merged, Map.of("a", "merged", "b", "merged"));
    set(other, Map.of("who", String.valueOf(merged)));

    shop.in(() -> shop.merge.merge(kept, merged));

    assertThat(reader.json(Carrier.CONTACT, kept))
        .containsEntry("a", "kept")
        .containsEntry("b", "merged");
    assertThat(reader.json(Carrier.CONTACT, other)).containsEntry("who", kept);
  }

  @Test
  void valuesGoWithTheirRecordAndWithTheRecordTheyName() {
    add("a", FieldType.TEXT);
    add("who", FieldType.CONTACT);
    long sara = shop.contact("firstName", "Sara");
    long ali = shop.contact("firstName", "Ali");
    set(sara, Map.of("a", "x"));
    set(ali, Map.of("who", String.valueOf(sara)));

    shop.in(() -> shop.erasure.erase(sara));

    assertThat(shop.sql.number("select count(*) from custom_contact")).isZero();
  }

  private long add(String key, FieldType type) {
    return work.add(key, type);
  }

  private static FieldWish withOptions(String key, FieldOption... options) {
    return new FieldWish(
        key, "choice", Labels.of("My " + key), null, false, false, Arrays.asList(options));
  }

  private void set(long contact, Map<String, ?> sent) {
    work.set(contact, sent);
  }

  private List<String> flaws(Map<String, ?> sent, boolean whole) {
    List<Flaw> flaws = new ArrayList<>();
    values.check(Carrier.CONTACT, sent, whole, flaws);
    return flaws.stream().map(flaw -> flaw.field() + " " + flaw.key()).toList();
  }

  private void refused(int status, Runnable work) {
    assertThatThrownBy(() -> shop.in(work))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }
}
