package org.rapportcrm.app.contact.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.testkit.TestDatabase;

class ContactUnmergeTest {

  /** What moves, without what says when a row was changed. */
  private static final List<String> EVERYTHING =
      List.of(
          "select concat_ws('|', id, first_name, last_name, name_folded, email, email_folded, phone,"
              + " city, external_id, company_id, life_stage, search_text, further_words,"
              + " purchase_count, purchase_sum, merged_into, deleted_at) from contact order by id",
          "select concat_ws('|', id, contact_id) from purchase order by id",
          "select concat_ws('|', id, contact_id) from interaction order by id",
          "select concat_ws('|', id, contact_id) from task order by id",
          "select concat_ws('|', contact_id, tag_id) from contact_tag order by 1",
          "select concat_ws('|', contact_id, list_id) from contact_list_member order by 1",
          "select concat_ws('|', contact_id, purpose, given, at) from consent order by 1",
          "select concat_ws('|', contact_id, purpose, given, at) from consent_event order by id",
          "select concat_ws('|', referrer_id, referee_id, at, source) from referral order by 1",
          "select concat_ws('|', contact_id, address, address_folded) from reach_email order by 1",
          "select concat_ws('|', contact_id, number, digits) from reach_phone order by 1",
          "select concat_ws('|', contact_id, city) from reach_address order by 1",
          "select concat_ws('|', from_id, to_id, kind) from relation_contact order by 1");

  @ParameterizedTest
  @EnumSource
  void everythingIsBackWhereItWas(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Pair pair = pair(shop);
      List<String> before = everything(shop);
      long merge = shop.in(() -> shop.merge.merge(pair.kept, pair.merged, Set.of("email", "city")));
      assertThat(everything(shop)).isNotEqualTo(before);
      assertThat(text(shop, "select email || city || phone from contact where id = ?", pair.kept))
          .isEqualTo("a.lovelace@example.orgParis+49 30 1234567");
      assertThat(text(shop, "select address from reach_email where contact_id = ?", pair.kept))
          .isEqualTo("ada@example.com");
      assertThat(text(shop, "select number from reach_phone where contact_id = ?", pair.kept))
          .isEqualTo("0170 999");
      assertThat(text(shop, "select city from reach_address where contact_id = ?", pair.kept))
          .isEqualTo("London");
      assertThat(text(shop, "select search_text from contact where id = ?", pair.kept))
          .contains("ada@example.com".substring(0, 3))
          .contains("0170999");
      shop.fired.clear();
      shop.in(() -> shop.unmerge.undo(merge));
      assertThat(unlike(everything(shop), before)).isEmpty();
      assertThat(shop.fired).contains(new ContactsUnmerged(pair.kept, pair.merged));
      assertThatThrownBy(() -> shop.in(() -> shop.unmerge.undo(merge)))
          .isInstanceOf(ProblemException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCameSinceStaysWithTheKeptContact(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Pair pair = pair(shop);
      long merge = shop.in(() -> shop.merge.merge(pair.kept, pair.merged));
      assertThat(shop.fired).contains(new ContactsMerged(pair.kept, pair.merged));
      shop.in(
          () ->
              shop.sql.update(
                  "insert into task (id, contact_id, title, created_at) select 77, id, 'Later',"
                      + " created_at from contact where id = ?",
                  pair.kept));
      shop.in(
          () ->
              shop.sql.update("update contact set job_title = 'Countess' where id = ?", pair.kept));
      shop.in(() -> shop.unmerge.undo(merge));
      assertThat(text(shop, "select max(title) from task where contact_id = ?", pair.kept))
          .isEqualTo("Later");
      assertThat(text(shop, "select job_title from contact where id = ?", pair.kept))
          .isEqualTo("Countess");
      assertThat(text(shop, "select job_title from contact where id = ?", pair.merged))
          .isEqualTo("Analyst");
    }
  }

  @ParameterizedTest
  @EnumSource
  void mergesAreTakenBackInTheOrderOfAStack(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Pair pair = pair(shop);
      long third = shop.contact("firstName", "Augusta", "email", "augusta@example.com");
      List<String> before = everything(shop);
      long first = shop.in(() -> shop.merge.merge(pair.kept, pair.merged));
      long second = shop.in(() -> shop.merge.merge(third, pair.kept));
      assertThatThrownBy(() -> shop.in(() -> shop.unmerge.undo(first)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("duplicates.undo-later");
      shop.in(() -> shop.unmerge.undo(second));
      shop.in(() -> shop.unmerge.undo(first));
      assertThat(unlike(everything(shop), before)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAddressThatSomebodyElseHasByNowKeepsThemTogether(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Pair pair = pair(shop);
      long merge = shop.in(() -> shop.merge.merge(pair.kept, pair.merged));
      shop.in(() -> shop.sql.update("delete from reach_email"));
      shop.contact("email", "a.lovelace@example.org");
      List<String> before = everything(shop);
      assertThatThrownBy(() -> shop.in(() -> shop.unmerge.undo(merge)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("duplicates.undo-taken");
      assertThat(unlike(everything(shop), before)).isEmpty();
    }
  }

  private record Pair(long kept, long merged) {}

  /** Two contacts with something of everything, and a friend. */
  private static Pair pair(Workshop shop) {
    long friend = shop.contact("firstName", "Charles", "email", "charles@example.com");
    long kept =
        shop.contact(
            "firstName",
            "Ada",
            "email",
            "ada@example.com",
            "phone",
            "+49 30 1234567",
            "city",
            "London");
    long merged =
        shop.contact(
            "firstName",
            "Ada",
            "lastName",
            "Lovelace",
            "email",
            "a.lovelace@example.org",
            "phone",
            "0170 999",
            "city",
            "Paris",
            "jobTitle",
            "Analyst",
            "externalId",
            "K-7");
    shop.in(
        () -> {
          for (String insert :
              List.of(
                  "insert into purchase (contact_id, external_id, at, amount, currency, created_at)"
                      + " select id, 'p' || id, created_at, 5, 'EUR', created_at from contact",
                  "insert into interaction (contact_id, kind, at, created_at)"
                      + " select id, 'note', created_at, created_at from contact",
                  "insert into task (id, contact_id, title, created_at) select id, id, 'Do',"
                      + " created_at from contact",
                  "insert into tag (id, name, name_folded) values (1, 'a', 'a'), (2, 'b', 'b')",
                  "insert into contact_tag (contact_id, tag_id) select id, 1 from contact",
                  "insert into contact_tag (contact_id, tag_id) select id, 2 from contact where"
                      + " last_name = 'Lovelace'",
                  "insert into contact_list (id, name, name_folded, created_at) select 1, 'l', 'l',"
                      + " min(created_at) from contact",
                  "insert into contact_list_member (list_id, contact_id, added_at) select 1, id,"
                      + " created_at from contact where last_name = 'Lovelace'",
                  "insert into consent (contact_id, purpose, given, at) select id, 'marketing', true,"
                      + " created_at from contact where last_name = 'Lovelace'",
                  "insert into consent_event (contact_id, purpose, given, at, basis, source) select"
                      + " id, 'marketing', true, created_at, 'Yes', 'form' from contact where"
                      + " last_name = 'Lovelace'")) {
            shop.sql.update(insert);
          }
          shop.sql.update(
              "insert into referral (referrer_id, referee_id, at, source) select ?, ?, created_at,"
                  + " 'form' from contact where id = ?",
              merged,
              friend,
              friend);
          shop.sql.update(
              "insert into referral (referrer_id, referee_id, at, source) select ?, ?, created_at,"
                  + " 'own' from contact where id = ?",
              kept,
              merged,
              friend);
          shop.sql.update(
              "insert into relation_contact (from_id, to_id, kind, created_at) select ?, ?,"
                  + " 'friend', created_at from contact where id = ?",
              merged,
              friend,
              friend);
          shop.summary.refresh(List.of(friend, kept, merged));
        });
    return new Pair(kept, merged);
  }

  /** What is in one of two lists alone. */
  private static List<String> unlike(List<String> now, List<String> before) {
    List<String> unlike = new ArrayList<>();
    now.stream().filter(row -> !before.contains(row)).forEach(row -> unlike.add("+ " + row));
    before.stream().filter(row -> !now.contains(row)).forEach(row -> unlike.add("- " + row));
    if (unlike.isEmpty() && now.size() != before.size()) {
      unlike.add(now.size() + " rows instead of " + before.size());
    }
    return unlike;
  }

  private static List<String> everything(Workshop shop) {
    List<String> all = new ArrayList<>();
    EVERYTHING.forEach(
        select -> all.addAll(shop.in(() -> shop.sql.list(select, row -> row.getString(1)))));
    return all;
  }

  private static String text(Workshop shop, String select, long id) {
    return shop.in(() -> shop.sql.first(select, row -> row.getString(1), id).orElse(null));
  }
}
