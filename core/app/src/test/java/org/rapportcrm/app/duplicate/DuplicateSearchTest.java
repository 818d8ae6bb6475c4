package org.rapportcrm.app.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.duplicate.LikeFinder.Wanted;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Seeing;
import org.rapportcrm.app.undo.Act;
import org.rapportcrm.app.undo.Acts;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class DuplicateSearchTest {

  @ParameterizedTest
  @EnumSource
  void whoSharesMailboxTelephoneOrNameIsListedTheSurestFirst(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      shop.contact("email", "ada.love@gmail.com", "phone", "+49 170 1234567");
      shop.contact("email", "adalove+news@googlemail.com", "phone", "0170 1234567");
      shop.contact("firstName", "Ali", "lastName", "Rezaei", "birthday", "1990-02-03");
      shop.contact("firstName", "علی", "lastName", "رضایی", "birthday", "1990-02-03");
      shop.contact("firstName", "علي", "lastName", "رضایي", "birthday", "1990-02-03");
      shop.contact("firstName", "Ali", "lastName", "Rezaei", "birthday", "1991-02-04");
      shop.contact("firstName", "Short", "phone", "110");
      shop.contact("firstName", "Code", "phone", "110");
      search(shop);
      assertThat(pairs(shop)).containsExactly("1 2 6", "4 5 1");
      assertThat(search(shop)).as("again").isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofASmallGroupAllPairsAreListedAndASwitchboardIsNoPerson(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      for (int i = 0; i < 3; i++) {
        shop.contact("firstName", "Small" + i, "phone", "030 5550001");
      }
      for (int i = 0; i < 6; i++) {
        shop.contact("firstName", "Middle" + i, "phone", "030 5550002");
      }
      for (int i = 0; i < 21; i++) {
        shop.contact("firstName", "Desk" + i, "phone", "030 5550003");
      }
      assertThat(search(shop)).isEqualTo(3 + 5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoDuplicateIsRememberedAndWhatWasMendedLeavesTheList(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      shop.contact("email", "a@example.com", "phone", "030 5550001");
      shop.contact("email", "b@example.com", "phone", "030 5550001");
      shop.contact("email", "c@example.com", "phone", "030 5550002");
      shop.contact("email", "d@example.com", "phone", "030 5550002");
      assertThat(search(shop)).isEqualTo(2);
      shop.in(
          () ->
              shop.sql.update(
                  "insert into duplicate_no (one_id, other_id, at, who) select one_id, other_id,"
                      + " found_at, 'me' from duplicate_pair where one_id = 1"));
      shop.in(() -> shop.sql.update("delete from duplicate_pair where one_id = 1"));
      assertThat(search(shop)).isEqualTo(1);
      shop.in(() -> shop.sql.update("update contact set phone_digits = '1234567' where id = 4"));
      assertThat(search(shop)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsTypedIsFoundByTheEndOfTheNumberTheMailboxAndTheFoldedName(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long ada =
          shop.contact(
              "firstName",
              "Ada",
              "lastName",
              "Lovelace",
              "email",
              "ada@example.com",
              "phone",
              "+49 170 1234567");
      LikeFinder finder = new LikeFinder(shop.sql);
      List<Wanted> wanted =
          List.of(
              new Wanted("ada+shop@example.com", null, null),
              new Wanted(null, "01701234567", null),
              new Wanted(null, null, "lovelace ada"),
              new Wanted("other@example.com", "1234567", "ada"));
      var found = shop.in(() -> finder.find(wanted));
      assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(wanted.subList(0, 3));
      assertThat(found.values()).allMatch(alike -> alike.get(0).id() == ada);
    }
  }

  @ParameterizedTest
  @EnumSource
  void companiesOfOneDomainTelephoneOrBareNameAreListed(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      shop.in(
          () ->
              shop.sql.update(
                  "insert into company (id, name, name_folded, website, phone, created_at,"
                      + " updated_at) values"
                      + " (1, 'Acme', 'acme', 'https://www.acme.de', '030 1234567', ?, ?),"
                      + " (2, 'Acme GmbH', 'acme gmbh', 'acme.de/shop', '+49 30 1234567', ?, ?),"
                      + " (3, 'شرکت چای', 'شرکت چای', 'facebook.com/a', null, ?, ?),"
                      + " (4, 'چای (سهامی خاص)', 'چای (سهامی خاص)', 'facebook.com/b', '110', ?, ?),"
                      + " (5, 'Tea', 'tea', null, '110', ?, ?)",
                  Collections.nCopies(10, Workshop.NOW).toArray()));
      assertThat(companies(shop)).containsExactly("1 2 7", "3 4 1");
      Duplicates duplicates = duplicates(shop);
      Pair pair = shop.in(() -> duplicates.page(PairKind.COMPANY, Duplicates.START, 1)).get(0);
      assertThat(pair.by())
          .containsExactly(Likeness.By.DOMAIN, Likeness.By.PHONE, Likeness.By.NAME);
      assertThat(pair.one().address()).isEqualTo("https://www.acme.de");
      assertThat(Seeing.own(11).get(() -> duplicates.count(PairKind.COMPANY))).isZero();
      assertThat(duplicates.count(PairKind.COMPANY)).isEqualTo(2);
      shop.in(
          () -> shop.sql.update("update company set deleted_at = ? where id = 4", Workshop.NOW));
      assertThat(duplicates.count(PairKind.COMPANY)).as("one is in the trash").isEqualTo(1);
      shop.in(() -> shop.sql.update("update company set deleted_at = null where id = 4"));
      long one = pair.one().id();
      long other = pair.other().id();
      assertThat(duplicates.between(PairKind.COMPANY, one, other))
          .map(Pair::id)
          .contains(pair.id());
      assertThat(duplicates.between(PairKind.COMPANY, other, one))
          .map(Pair::id)
          .contains(pair.id());
      assertThat(duplicates.between(PairKind.COMPANY, one, 999)).isEmpty();
      long act = shop.in(() -> duplicates.dismiss(PairKind.COMPANY, pair.id()));
      assertThat(companies(shop)).as("again").containsExactly("3 4 1");

      assertThat(takenBack(shop, duplicates, act)).isEqualTo(1);
      assertThat(pairs(shop, "company_pair")).containsExactlyInAnyOrder("1 2 7", "3 4 1");
      assertThat(takenBack(shop, duplicates, act)).as("it is listed").isZero();
      assertThat(companies(shop)).as("found anew").contains("1 2 7");
    }
  }

  private static int takenBack(Workshop shop, Duplicates duplicates, long act) {
    return shop.in(
        () -> {
          Act done = acts(shop).find(act).orElseThrow();
          DismissalUndo undo = new DismissalUndo(duplicates);
          assertThat(undo.undoes(done.kind())).isTrue();
          assertThat(done.detail()).as("says nothing of the two").matches("[0-9 ]+");
          return undo.undo(done, List.of());
        });
  }

  private static Acts acts(Workshop shop) {
    Clock clock = Clock.fixed(Workshop.NOW, ZoneOffset.UTC);
    return new Acts(shop.sql, clock, FixedUser.withoutAccount());
  }

  private static Duplicates duplicates(Workshop shop) {
    Clock clock = Clock.fixed(Workshop.NOW, ZoneOffset.UTC);
    Refusals refusals = new Refusals((locale, key, arguments) -> key, FixedUser.withoutAccount());
    Audit audit = new Audit(shop.sql, clock, new Acting());
    return new Duplicates(shop.sql, FixedUser.withoutAccount(), refusals, audit, acts(shop), clock);
  }

  private static List<String> companies(Workshop shop) {
    Clock clock = Clock.fixed(Workshop.NOW, ZoneOffset.UTC);
    shop.in(() -> new DuplicateSearch(shop.sql, null, clock).companies());
    return pairs(shop, "company_pair");
  }

  private static long search(Workshop shop) {
    Clock clock = Clock.fixed(Workshop.NOW, ZoneOffset.UTC);
    return shop.in(() -> new DuplicateSearch(shop.sql, null, clock).contacts());
  }

  private static List<String> pairs(Workshop shop) {
    return pairs(shop, "duplicate_pair");
  }

  private static List<String> pairs(Workshop shop, String table) {
    return shop.in(
        () ->
            shop.sql.list(
                "select one_id, other_id, reasons from "
                    + table
                    + " order by reasons desc, id desc",
                row -> row.getLong(1) + " " + row.getLong(2) + " " + row.getInt(3)));
  }
}
