package org.rapportcrm.app.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.CompaniesMerged;
import org.rapportcrm.api.contact.CompaniesUnmerged;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.duplicate.CompanyLikeFinder;
import org.rapportcrm.app.duplicate.merge.StoredMovedRows;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.security.Seeing;
import org.rapportcrm.testkit.TestDatabase;

class CompanyMergeTest {

  /** What moves, without what says when a row was changed. */
  private static final List<String> EVERYTHING =
      List.of(
          "select concat_ws('|', id, name, name_key, domain, website, email, phone, city,"
              + " external_id, search_text, merged_into, deleted_at) from company order by id",
          "select concat_ws('|', id, company_id, search_text) from contact order by id",
          "select concat_ws('|', id, company_id) from deal order by id",
          "select concat_ws('|', id, company_id) from task order by id",
          "select concat_ws('|', id, company_id) from interaction order by id",
          "select concat_ws('|', id, company_id) from company_interaction order by id",
          "select concat_ws('|', id, company_id) from account_plan order by id",
          "select concat_ws('|', contact_id, company_id, role) from relation_company order by id",
          "select concat_ws('|', company_id, address) from reach_email order by 1",
          "select concat_ws('|', company_id, number) from reach_phone order by 1",
          "select concat_ws('|', company_id, city) from reach_address order by 1",
          "select concat_ws('|', record_id, field_id, words, company_ref) from custom_company"
              + " order by 1");

  @ParameterizedTest
  @EnumSource
  void everythingMovesAndIsBackWhereItWas(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Pair pair = pair(shop);
      List<String> before = everything(shop);
      long merge =
          shop.in(() -> shop.companyMerge.merge(pair.kept, pair.merged, Set.of("name", "phone")));
      assertThat(one(shop, "select name || '|' || website from company where id = ?", pair.kept))
          .isEqualTo("Acme GmbH|https://acme.de");
      for (String table :
          List.of(
              "contact",
              "deal",
              "task",
              "interaction",
              "company_interaction",
              "account_plan",
              "relation_company")) {
        assertThat(count(shop, table, pair.merged)).as(table + " of the merged").isZero();
        assertThat(count(shop, table, pair.kept)).as(table + " of the kept").isEqualTo(2);
      }
      assertThat(one(shop, "select number from reach_phone where company_id = ?", pair.kept))
          .isEqualTo("030 1111111");
      assertThat(one(shop, "select city from reach_address where company_id = ?", pair.kept))
          .isEqualTo("Köln");
      assertThat(one(shop, "select search_text from contact where company_id = ?", pair.kept))
          .contains("gmbh");
      assertThat(shop.fired)
          .contains(new CompaniesMerged(pair.kept, pair.merged))
          .contains(new ContactsChanged(List.of(pair.person)));
      shop.fired.clear();
      shop.in(() -> shop.companyUnmerge.undo(merge));
      assertThat(everything(shop)).isEqualTo(before);
      assertThat(shop.fired).contains(new CompaniesUnmerged(pair.kept, pair.merged));
      assertThatThrownBy(() -> shop.in(() -> shop.companyUnmerge.undo(merge)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("duplicates.undone-before");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCameSinceStaysAndWhatAPluginMovedGoesBack(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Pair pair = pair(shop);
      StoredMovedRows moved = new StoredMovedRows(shop.sql);
      shop.in(() -> shop.sql.update("create table visit (id bigint primary key, of bigint)"));
      shop.in(
          () -> shop.sql.update("insert into visit values (1, ?), (2, ?)", pair.kept, pair.merged));
      long merge = shop.in(() -> shop.companyMerge.merge(pair.kept, pair.merged, Set.of()));
      shop.in(() -> moved.move(new CompaniesMerged(pair.kept, pair.merged), "visit", "of"));
      shop.in(
          () -> {
            shop.sql.update("insert into visit values (3, ?)", pair.kept);
            shop.sql.update("update company set industry = 'Toys' where id = ?", pair.kept);
          });
      shop.in(() -> shop.companyUnmerge.undo(merge));
      shop.in(() -> moved.moveBack(new CompaniesUnmerged(pair.kept, pair.merged), "visit", "of"));
      assertThat(
              shop.in(
                  () ->
                      shop.sql.list(
                          "select id from visit where of = ? order by id",
                          row -> row.getLong(1),
                          pair.kept)))
          .containsExactly(1L, 3L);
      assertThat(one(shop, "select industry from company where id = ?", pair.kept))
          .isEqualTo("Toys");
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterThirtyDaysOrWithOneInTheTrashTheyStayAsTheyAre(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Pair pair = pair(shop);
      String trash = "update company set deleted_at = current_timestamp where id = ?";
      String living = "update company set deleted_at = null where id = ?";
      shop.in(() -> shop.sql.update(trash, pair.merged));
      assertThatThrownBy(
              () -> shop.in(() -> shop.companyMerge.merge(pair.kept, pair.merged, Set.of())))
          .extracting("status")
          .isEqualTo(404);
      shop.in(() -> shop.sql.update(living, pair.merged));
      long merge = shop.in(() -> shop.companyMerge.merge(pair.kept, pair.merged, Set.of()));
      shop.in(() -> shop.sql.update(trash, pair.kept));
      assertThatThrownBy(() -> shop.in(() -> shop.companyUnmerge.undo(merge)))
          .hasMessageContaining("duplicates.undo-later");
      shop.in(() -> shop.sql.update(living, pair.kept));
      shop.in(() -> shop.sql.update("update company_merge set at = at - interval '31' day"));
      assertThatThrownBy(() -> shop.in(() -> shop.companyUnmerge.undo(merge)))
          .hasMessageContaining("duplicates.undo-late");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNumberThatAnotherHasByNowKeepsThemTogether(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Pair pair = pair(shop);
      long merge = shop.in(() -> shop.companyMerge.merge(pair.kept, pair.merged, Set.of()));
      shop.in(
          () -> shop.sql.update("update company set external_id = null where id = ?", pair.kept));
      company(shop, "name", "Third", "externalId", "K-7");
      assertThatThrownBy(() -> shop.in(() -> shop.companyUnmerge.undo(merge)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("companies.undo-taken");
      assertThatThrownBy(
              () -> shop.in(() -> shop.companyMerge.merge(pair.kept, pair.kept, Set.of())))
          .hasMessageContaining("companies.merge-self");
      assertThatThrownBy(
              () -> shop.in(() -> shop.companyMerge.merge(pair.kept, pair.merged, Set.of("x"))))
          .hasMessageContaining("duplicates.no-field");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTypedIsFoundByDomainTelephoneAndNameWithoutItsLegalForm(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Pair pair = pair(shop);
      List<CompanyKeys> wanted =
          List.of(
              CompanyKeys.of("X", "http://acme.de/x", null, null),
              CompanyKeys.of("Y", null, null, "+49 30 222 22 22"),
              CompanyKeys.of("ACME AG", null, null, null),
              CompanyKeys.of("Z", "z.example", null, "030 3333333"));
      var found = shop.in(() -> new CompanyLikeFinder(shop.sql).find(wanted));
      assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(wanted.subList(0, 3));
      assertThat(found.get(wanted.get(0))).allMatch(one -> one.id() == pair.merged);
      assertThat(found.get(wanted.get(2))).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoDoesNotSeeOneOfThemMergesNothingAndTakesNothingBack(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Pair pair = pair(shop);
      Seeing sara = Seeing.own(11);
      shop.in(
          () -> {
            shop.sql.update(
                "insert into app_user (id, email, email_folded, name, created_at) values"
                    + " (11, 's', 's', 'Sara', current_timestamp)");
            shop.sql.update(
                "insert into app_user (id, email, email_folded, name, created_at) values"
                    + " (12, 'a', 'a', 'Ali', current_timestamp)");
            shop.sql.update("update company set owner_id = 11 where id = ?", pair.merged);
            shop.sql.update("update company set owner_id = 12 where id = ?", pair.kept);
          });
      assertThatThrownBy(
              () ->
                  sara.get(
                      () ->
                          shop.in(() -> shop.companyMerge.merge(pair.merged, pair.kept, Set.of()))))
          .hasMessageContaining("input.not-found");
      long merge = shop.in(() -> shop.companyMerge.merge(pair.kept, pair.merged, Set.of()));
      assertThat(sara.get(() -> shop.companyUnmerge.newest(Long.MAX_VALUE, 9))).isEmpty();
      assertThatThrownBy(() -> sara.get(() -> shop.in(() -> shop.companyUnmerge.undo(merge))))
          .hasMessageContaining("input.not-found");
      assertThat(shop.companyUnmerge.newest(Long.MAX_VALUE, 9)).hasSize(1);
    }
  }

  private record Pair(long kept, long merged, long person) {}

  private static Pair pair(Workshop shop) {
    long kept = company(shop, "name", "Acme", "phone", "030 1111111", "city", "Bonn");
    long merged =
        company(
            shop,
            "name",
            "Acme GmbH",
            "website",
            "https://acme.de",
            "email",
            "info@acme.de",
            "phone",
            "030 2222222",
            "city",
            "Köln",
            "externalId",
            "K-7");
    shop.contact("firstName", "One", "company", "Acme");
    long two = shop.contact("firstName", "Two", "company", "Acme GmbH");
    shop.in(
        () -> {
          for (String insert :
              List.of(
                  "insert into deal (id, name, pipeline_id, stage_id, company_id, stage_since,"
                      + " created_at, updated_at) select co.id, co.name, s.pipeline_id, s.id, co.id,"
                      + " co.created_at, co.created_at, co.created_at from company co,"
                      + " pipeline_stage s where s.id = (select min(id) from pipeline_stage)",
                  "insert into task (id, company_id, title, created_at) select id, id, 'Do',"
                      + " created_at from company",
                  "insert into interaction (contact_id, company_id, kind, at, created_at) select"
                      + " id, company_id, 'note', created_at, created_at from contact",
                  "insert into company_interaction (company_id, kind, at, created_at) select id,"
                      + " 'note', created_at, created_at from company",
                  "insert into account_plan (id, name, company_id, state, created_at, updated_at)"
                      + " select id, name, id, 'active', created_at, created_at from company",
                  "insert into relation_company (contact_id, company_id, role, created_at) select"
                      + " c.id, co.id, 'Adviser', c.created_at from contact c, company co where"
                      + " c.first_name = 'One'",
                  "insert into custom_field (id, carrier, field_key, type, label_en, place,"
                      + " created_at) select 1, 'company', 'note', 'text', 'Note', 1,"
                      + " min(created_at) from company",
                  "insert into custom_field (id, carrier, field_key, type, label_en, place,"
                      + " created_at) select 2, 'company', 'parent', 'company', 'Parent', 2,"
                      + " min(created_at) from company",
                  "insert into custom_company (record_id, field_id, words) select id, 1, name from"
                      + " company where name = 'Acme GmbH'",
                  "insert into custom_company (record_id, field_id, company_ref) select id, 2, id"
                      + " from company where name = 'Acme GmbH'")) {
            shop.sql.update(insert);
          }
        });
    return new Pair(kept, merged, two);
  }

  private static long company(Workshop shop, String... pairs) {
    List<Flaw> flaws = new ArrayList<>();
    CompanyChange change = CompanyChange.check(Workshop.values(pairs), flaws);
    assertThat(flaws).isEmpty();
    return shop.in(() -> shop.companies.create(change));
  }

  private static List<String> everything(Workshop shop) {
    List<String> all = new ArrayList<>();
    EVERYTHING.forEach(
        select -> all.addAll(shop.in(() -> shop.sql.list(select, row -> row.getString(1)))));
    return all;
  }

  private static long count(Workshop shop, String table, long company) {
    return shop.in(
        () -> shop.sql.number("select count(*) from " + table + " where company_id = ?", company));
  }

  private static String one(Workshop shop, String select, long id) {
    return shop.in(() -> shop.sql.first(select, row -> row.getString(1), id).orElse(null));
  }
}
