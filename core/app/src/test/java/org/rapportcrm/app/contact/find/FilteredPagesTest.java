package org.rapportcrm.app.contact.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.contact.find.ContactPage.After;
import org.rapportcrm.app.data.Dialect;
import org.rapportcrm.testkit.TestDatabase;

/** Filters over so many contacts that some pages are walked to and others are gathered. */
@ParameterizedClass
@EnumSource
class FilteredPagesTest {

  private static final int CONTACTS = 2000;
  private static final int RARE = 97;
  private static final long TAG = 7;

  /** So short that what stands together at the list's end is walked to in vain. */
  private static final int WALK = 300;

  @Parameter TestDatabase.Kind kind;
  private Workshop shop;
  private ContactFinder finder;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
    finder =
        new ContactFinder(
            shop.sql,
            Dialect.valueOf(kind.name()),
            shop.tags,
            new ContactFrequency(shop.sql, WALK));
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> tagged = new ArrayList<>();
    for (long id = 1; id <= CONTACTS; id++) {
      String first = id % RARE == 0 ? "مریم" : id % 2 == 0 ? "ada" : "bert";
      String last = "n" + id * 7 % 50;
      String words = first + " " + last + (id % 3 == 0 ? " کریمی" : "");
      String stage = id <= CONTACTS / 2 ? "lapsed" : "lead";
      boolean inTrash = id % 90 == 0;
      rows.add(new Object[] {id, first, last, last + " " + first, words, stage, id % 40, inTrash});
      if (id % 10 == 0) {
        tagged.add(new Object[] {id, TAG});
      }
    }
    shop.sql.batch(
        "insert into contact (id, first_name, last_name, name_folded, search_text, life_stage,"
            + " purchase_count, deleted_at, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?,"
            + " case when ? then current_timestamp end, current_timestamp, current_timestamp)",
        rows);
    shop.sql.update("update contact set last_purchase = created_at where purchase_count > 20");
    shop.sql.update("insert into tag (id, name, name_folded) values (?, 't', 't')", TAG);
    shop.sql.batch("insert into contact_tag (contact_id, tag_id) values (?, ?)", tagged);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void wordsThatManyHaveFindTheSameAsALookAtEachContact() {
    assertSame(ContactFilter.query("ada"), "first_name = 'ada'");
    assertSame(ContactFilter.query("b"), "first_name = 'bert'");
    assertSame(ContactFilter.query("کر"), "mod(id, 3) = 0");
    assertSame(ContactFilter.query("كريمي"), "mod(id, 3) = 0");
    assertSame(ContactFilter.query("n4 ad"), "last_name like 'n4%' and first_name = 'ada'");
    assertSame(ContactFilter.query("n4"), "last_name like 'n4%'");
  }

  @Test
  void wordsThatFewHaveFindTheSameAsALookAtEachContact() {
    assertSame(ContactFilter.query("مريم"), "first_name = 'مریم'");
    assertSame(ContactFilter.query("n11"), "last_name = 'n11'");
    assertSame(ContactFilter.query("zz"), "1 = 0");
  }

  @Test
  void tagsAndStagesRestrictAListTheSameInEveryOrder() {
    assertSame(filter(null, "lapsed", null), "life_stage = 'lapsed'");
    assertSame(filter(null, null, TAG), "mod(id, 10) = 0");
    assertSame(filter("bert", "lead", null), "first_name = 'bert' and life_stage = 'lead'");
  }

  @Test
  void aSourceIsReadFromItsIndexInTheOrderOfNames() {
    shop.sql.update(
        "update contact set source = case when mod(id, 4) = 0 then 'fair' else 'shop' end");
    assertSame(source("fair", null), "mod(id, 4) = 0");
    assertSame(source("shop", TAG), "mod(id, 4) > 0 and mod(id, 10) = 0");
    if (kind == TestDatabase.Kind.POSTGRESQL) {
      shop.sql.update("analyze");
      SqlPart fair = ContactSql.living().and("c.source = ?", "fair").part();
      SqlPart page = ContactPageSql.plain(fair, "c.name_folded, c.id", 15);
      assertThat(shop.sql.list("explain " + page.sql(), row -> row.getString(1), page.values()))
          .anyMatch(line -> line.contains("contact_source_name"));
    }
  }

  private static ContactFilter source(String source, Long tag) {
    return new ContactFilter(null, null, null, source, tag, null, null, null, null);
  }

  /** A small page of what many have is walked to, and gathered where the walk ends too soon. */
  private void assertSame(ContactFilter filter, String condition) {
    List<Long> expected =
        shop.sql.list(
            "select id from contact where deleted_at is null and " + condition + " order by id",
            row -> row.getLong(1));
    assertThat(finder.count(filter, CONTACTS)).isEqualTo(expected.size());
    for (ContactSort.By by : ContactSort.By.values()) {
      for (int limit : new int[] {15, 200}) {
        ContactSort sort = new ContactSort(by, by == ContactSort.By.UPDATED);
        List<ContactPage> pages = pages(filter, sort, limit);
        List<Long> seen = pages.stream().flatMap(FilteredPagesTest::ids).toList();
        assertThat(seen).as(filter + sort.word()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(back(filter, sort, limit, pages)).as("backwards").isEqualTo(seen);
        if (by == ContactSort.By.NAME) {
          assertThat(seen).isEqualTo(byName(condition));
        }
      }
    }
  }

  private List<Long> byName(String condition) {
    return shop.sql.list(
        "select id from contact where deleted_at is null and "
            + condition
            + " order by name_folded, id",
        row -> row.getLong(1));
  }

  private List<ContactPage> pages(ContactFilter filter, ContactSort sort, int limit) {
    List<ContactPage> pages = new ArrayList<>();
    After after = null;
    do {
      pages.add(finder.page(filter, sort, after, limit));
      after = pages.get(pages.size() - 1).next();
    } while (after != null);
    return pages;
  }

  /** From the last page to the first one, as somebody turns them. */
  private List<Long> back(ContactFilter filter, ContactSort sort, int limit, List<ContactPage> on) {
    List<ContactPage> pages = new ArrayList<>();
    ContactPage page = on.get(on.size() - 1);
    pages.add(page);
    while (page.previous() != null) {
      page = finder.pageBefore(filter, sort, page.previous(), limit);
      pages.add(page);
    }
    Collections.reverse(pages);
    return pages.stream().flatMap(FilteredPagesTest::ids).toList();
  }

  private static Stream<Long> ids(ContactPage page) {
    return page.rows().stream().map(ContactRow::id);
  }

  private static ContactFilter filter(String query, String stage, Long tag) {
    return new ContactFilter(query, stage, null, null, tag, null, null, null, null);
  }
}
