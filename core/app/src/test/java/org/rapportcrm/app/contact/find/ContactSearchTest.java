package org.rapportcrm.app.contact.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.app.contact.find.ContactFilter.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.contact.find.ContactPage.After;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.security.Seeing;
import org.rapportcrm.testkit.TestDatabase;

@ParameterizedClass
@EnumSource
class ContactSearchTest {

  @Parameter TestDatabase.Kind kind;
  Workshop shop;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void wordsAreFoundByTheirBeginningsInAnyOrder() {
    shop.contact("firstName", "Alice", "lastName", "Smith", "email", "alice.s@acme.com");
    shop.contact("firstName", "Alina", "lastName", "Jones");
    assertThat(shop.found(query("smi ali"))).containsExactly("Alice Smith");
    assertThat(shop.found(query("AL"))).containsExactly("Alina Jones", "Alice Smith");
    assertThat(shop.found(query("acme"))).containsExactly("Alice Smith");
    assertThat(shop.found(query("lice"))).isEmpty();
    assertThat(shop.found(query("alice.s@acme.com"))).containsExactly("Alice Smith");
  }

  @Test
  void whileSomebodyTypesTheFirstByNameAreFoundOfThoseWhomTheySee() {
    shop.contact("firstName", "Alice", "lastName", "Smith");
    shop.contact("firstName", "Alina", "lastName", "Jones");
    assertThat(shop.finder.some(query("al"), 1))
        .extracting(ContactRow::displayName)
        .containsExactly("Alina Jones");
    assertThat(shop.finder.some(query("al"), 8)).hasSize(2);
    assertThat(Seeing.own(4711).get(() -> shop.finder.some(query("al"), 8))).isEmpty();
  }

  @Test
  void persianAndArabicSpellingsFindEachOther() {
    shop.contact("firstName", "علي", "lastName", "كريمي");
    shop.contact("firstName", "علی\u200cرضا", "lastName", "آذری");
    assertThat(shop.found(query("علی کریمی"))).containsExactly("علي كريمي");
    assertThat(shop.found(query("رضا"))).hasSize(1);
    assertThat(shop.found(query("علیرضا"))).hasSize(1);
    assertThat(shop.found(query("علی رضا"))).hasSize(1);
    assertThat(shop.found(query("اذری"))).hasSize(1);
  }

  @Test
  void aTelephoneIsFoundHoweverItIsWritten() {
    shop.contact("firstName", "Sara", "phone", "+98 912 345 6789");
    for (String typed :
        List.of("09123456789", "0912 345", "+98 (912) 345-67", "۰۹۱۲۳۴۵", "3456789", "6789")) {
      assertThat(shop.found(query(typed))).as(typed).containsExactly("Sara");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "\\", "%", "_", "' | '", "a:*", "((", "!", "<->", "\u0001", "--"})
  void signsAreNeverPartOfTheQuery(String typed) {
    shop.contact("firstName", "Bob");
    assertThat(shop.found(query(typed))).isEmpty();
  }

  @Test
  void everyFilterRestricts() {
    long vip = shop.contact("firstName", "Vera", "lifeStage", "vip", "source", "fair");
    long plain = shop.contact("firstName", "Paul", "email", "p@example.com", "company", "Acme");
    shop.in(() -> shop.tags.set(vip, List.of("x")));
    long tag = shop.tags.idOf("X").orElseThrow();
    long list = shop.in(() -> shop.lists.create(new Lists.Wish("L", null, null)));
    shop.in(() -> shop.lists.add(list, List.of(plain)));
    Long company = shop.finder.row(plain).orElseThrow().companyId();
    Segments.Compiled segment =
        new Segments.Compiled("select id from contact where life_stage = ?", List.of("vip"));
    assertThat(shop.found(filter("vip", null, null, null, null, null))).containsExactly("Vera");
    assertThat(shop.found(filter(null, "fair", null, null, null, null))).containsExactly("Vera");
    assertThat(shop.found(filter(null, null, tag, null, null, null))).containsExactly("Vera");
    assertThat(shop.found(filter(null, null, null, list, null, null))).containsExactly("Paul");
    assertThat(shop.found(filter(null, null, null, null, company, null))).containsExactly("Paul");
    assertThat(shop.found(filter(null, null, null, null, null, true))).containsExactly("Paul");
    assertThat(shop.found(filter(null, null, null, null, null, false))).containsExactly("Vera");
    assertThat(shop.found(ContactFilter.ALL.within(segment))).containsExactly("Vera");
    assertThat(shop.finder.count(query("zzz"), 10)).isZero();
    assertThat(shop.finder.count(ContactFilter.ALL, 1)).isEqualTo(1);
  }

  private static ContactFilter filter(
      String stage, String source, Long tag, Long list, Long company, Boolean email) {
    return new ContactFilter(null, stage, null, source, tag, list, company, email, null);
  }

  @Test
  void everySortShowsEachContactOnceOverItsPages() {
    List<Long> ids =
        IntStream.range(0, 25)
            .mapToObj(i -> shop.contact("firstName", "N" + i % 5, "externalId", "" + i))
            .toList();
    for (int i = 0; i < 25; i += 3) {
      shop.purchase(ids.get(i), "P" + i, "2026-01-0" + (1 + i % 4) + "T00:00:00Z", "" + i % 7);
    }
    for (ContactSort.By by : ContactSort.By.values()) {
      for (boolean descending : new boolean[] {true, false}) {
        ContactSort sort = new ContactSort(by, descending);
        assertThat(walk(sort)).as(sort.word()).containsExactlyInAnyOrderElementsOf(ids);
      }
    }
  }

  @Test
  void thePageBeforeIsTheOneThatWasShownBefore() {
    List<Long> ids =
        IntStream.range(0, 14)
            .mapToObj(i -> shop.contact("firstName", "N" + i % 3, "externalId", "" + i))
            .toList();
    for (int i = 0; i < 14; i += 3) {
      shop.purchase(ids.get(i), "P" + i, "2026-01-0" + (1 + i % 4) + "T00:00:00Z", "" + i % 7);
    }
    for (ContactSort.By by : ContactSort.By.values()) {
      for (boolean descending : new boolean[] {true, false}) {
        ContactSort sort = new ContactSort(by, descending);
        ContactPage page = shop.finder.page(ContactFilter.ALL, sort, null, 4);
        assertThat(page.previous()).isNull();
        while (page.next() != null) {
          ContactPage next = shop.finder.page(ContactFilter.ALL, sort, page.next(), 4);
          assertThat(shop.finder.pageBefore(ContactFilter.ALL, sort, next.previous(), 4))
              .as(sort.word())
              .isEqualTo(page);
          page = next;
        }
      }
    }
  }

  @Test
  void theListsBeginIsAWholePageEvenWhenLessStandsBefore() {
    for (int i = 0; i < 6; i++) {
      shop.contact("firstName", "N" + i);
    }
    ContactPage first = shop.finder.page(ContactFilter.ALL, ContactSort.DEFAULT, null, 4);
    After third = new After("n2", first.rows().get(2).id());
    assertThat(shop.finder.pageBefore(ContactFilter.ALL, ContactSort.DEFAULT, third, 4))
        .isEqualTo(first);
  }

  private List<Long> walk(ContactSort sort) {
    List<Long> seen = new ArrayList<>();
    After after = null;
    do {
      ContactPage page = shop.finder.page(ContactFilter.ALL, sort, after, 4);
      page.rows().forEach(row -> seen.add(row.id()));
      after = page.next();
    } while (after != null);
    return seen;
  }

  @Test
  void whoNeverBoughtComesLastInEitherDirection() {
    long never = shop.contact("firstName", "Never");
    long early = shop.contact("firstName", "Early");
    long late = shop.contact("firstName", "Late");
    shop.purchase(early, "1", "2025-01-01T00:00:00Z", "1");
    shop.purchase(late, "2", "2026-01-01T00:00:00Z", "1");
    assertThat(walk(new ContactSort(ContactSort.By.LAST_PURCHASE, true)))
        .containsExactly(late, early, never);
    assertThat(walk(new ContactSort(ContactSort.By.LAST_PURCHASE, false)))
        .containsExactly(early, late, never);
  }
}
