package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.imports.purchase.PurchaseImport;
import org.rapportcrm.app.imports.purchase.PurchasesWriter;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.app.routing.Router;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.testkit.TestDatabase;

class ImportUndoTest extends ContactImports {

  private static final ImportKind CONTACTS = ContactImport.kind();
  private static final ImportKind PURCHASES = PurchaseImport.kind();
  private static final String OWNERS =
      "select concat_ws(' ', email, owner_id) from contact order by id";
  private static final String BEFORE =
      "email,first name,last name,company,tags,lists\n"
          + "ada@example.com,Ada,,Analytical,vip,News\n"
          + "bob@example.com,Bob,Stone,,,\n";
  private static final String AFTER =
      "email,first name,last name,company,tags,lists,city\n"
          + "ada@example.com,Augusta,Lovelace,Engines,\"vip,first\",\"News,Events\",London\n"
          + "bob@example.com,Robert,Stone,,second,,\n"
          + "cy@example.com,Cy,Twombly,Engines,first,Events,\n";

  @ParameterizedTest
  @EnumSource
  void everythingIsAsItWasBeforeTheImport(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file(BEFORE), CONTACTS, writer);
          List<String> before = everything(imports);
          imports.basis = "Asked at the counter";
          imports.run(file(AFTER), CONTACTS, writer);
          assertThat(everything(imports)).isNotEqualTo(before);
          ImportRun run = imports.takeBack(writer);
          assertThat(everything(imports)).isEqualTo(before);
          assertThat(left(imports)).isEmpty();
          assertThat(counts(imports, run)).isEqualTo("removed 1, restored 2, left 0");
          assertThat(imports.sql.number("select count(*) from import_before where import_id = 2"))
              .isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void contactsThatARuleGaveToSomebodyGoAsTheyCameAndTheTurnGoesOn(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("email,first name\nada@example.com,Ada\n"), CONTACTS, writer);
          usersInTurn(imports);
          imports.run(
              file("email,first name\na@x.org,A\nb@x.org,B\nc@x.org,C\nada@example.com,Augusta\n"),
              CONTACTS,
              writer);
          route(imports);
          assertThat(texts(imports, OWNERS))
              .containsExactly("ada@example.com", "a@x.org 11", "b@x.org 12", "c@x.org 11");
          ImportRun run = imports.takeBack(writer);
          assertThat(left(imports)).isEmpty();
          assertThat(counts(imports, run)).isEqualTo("removed 3, restored 1, left 0");
          assertThat(texts(imports, OWNERS)).containsExactly("ada@example.com");
          assertThat(imports.sql.number("select count(*) from routing_decision")).isZero();
          imports.run(file("email\nd@x.org\n"), CONTACTS, writer);
          route(imports);
          assertThat(texts(imports, OWNERS)).containsExactly("ada@example.com", "d@x.org 12");
        });
  }

  /** Eleven and twelve take the contacts of a team's rule in turn. */
  private static void usersInTurn(TestImport imports) throws Exception {
    for (String insert :
        List.of(
            "insert into app_user (id, email, email_folded, name, active, created_at) values (11,"
                + " 's', 's', 'Sara', true, current_timestamp), (12, 'a', 'a', 'Ali', true,"
                + " current_timestamp)",
            "insert into team (id, name, name_folded, type, created_at) values (3, 'North',"
                + " 'north', 'sales', current_timestamp)",
            "insert into team_member (team_id, user_id, lead) values (3, 11, false), (3, 12, false)",
            "insert into routing_rule (position, name, active, team_id, created_at) values (1,"
                + " 'North', true, 3, current_timestamp)")) {
      change(imports, insert);
    }
  }

  /** What the program does with contacts that were created, here with those since the first. */
  private static void route(TestImport imports) {
    Audit audit = new Audit(imports.sql, TestImport.clock(), new Acting());
    Router router = new Router(imports.sql, TestImport.clock(), audit, imports.recording());
    List<Long> created =
        imports.sql.list(
            "select id from contact where email like '%@x.org'", row -> row.getLong(1));
    imports.inTransaction(() -> router.on(new ContactsCreated(created)));
  }

  @ParameterizedTest
  @EnumSource
  void rolesAndInvitationsComeAndGoWithTheImport(TestDatabase.Kind kind) throws Exception {
    String head = "email,lists,list role,invitation\n";
    String all =
        "select concat_ws(' ', c.email, l.name, r.name, m.invitation) from contact_list_member m join"
            + " contact c on c.id = m.contact_id join contact_list l on l.id = m.list_id left join"
            + " contact_list_role r on r.id = m.role_id order by 1";
    on(
        kind,
        (imports, writer) -> {
          imports.run(file(head + "ada@example.com,Club,Guest,invited\n"), CONTACTS, writer);
          assertThat(texts(imports, all)).containsExactly("ada@example.com Club Guest invited");
          imports.run(
              file(
                  head
                      + "ada@example.com,Club,Chair,ACCEPTED\n"
                      + "bob@example.com,Club,guest,\n"
                      + "cy@example.com,,Chair,\n"
                      + "di@example.com,Club,,perhaps\n"),
              CONTACTS,
              writer);
          assertThat(texts(imports, all))
              .containsExactly("ada@example.com Club Chair accepted", "bob@example.com Club Guest");
          imports.takeBack(writer);
          assertThat(texts(imports, all)).containsExactly("ada@example.com Club Guest invited");
          assertThat(texts(imports, "select name from contact_list_role")).containsExactly("Guest");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aCellThatSomebodyChangedSinceStaysAndIsNamed(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file(BEFORE), CONTACTS, writer);
          imports.run(file(AFTER), CONTACTS, writer);
          change(
              imports,
              "update contact set first_name = 'Countess', updated_at = updated_at + interval '1'"
                  + " second, version = version + 1 where email_folded = 'ada@example.com'");
          ImportRun run = imports.takeBack(writer);
          assertThat(left(imports))
              .containsExactly("Countess Lovelace firstName imports.left.cell");
          assertThat(
                  texts(
                      imports,
                      "select concat_ws(' ', first_name, last_name, city) from contact order by id"))
              .containsExactly("Countess", "Bob Stone");
          assertThat(counts(imports, run)).isEqualTo("removed 1, restored 1, left 1");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aNewContactThatWasUsedSinceStaysAndIsNamed(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(
              file("email,tags,lists\na@x.org,new,New\nb@x.org,new,New\nc@x.org,new,New\n"),
              CONTACTS,
              writer);
          change(
              imports,
              "insert into task (id, contact_id, title, created_at) select 1, id, 'Call', created_at"
                  + " from contact where email = 'a@x.org'");
          change(imports, "insert into tag (id, name, name_folded) values (9999, 'hot', 'hot')");
          change(
              imports,
              "insert into contact_tag (contact_id, tag_id) select id, 9999 from contact"
                  + " where email = 'b@x.org'");
          imports.takeBack(writer);
          assertThat(left(imports))
              .containsExactly("a@x.org null imports.left.tasks", "b@x.org null imports.left.tags");
          assertThat(texts(imports, "select email from contact order by id"))
              .containsExactly("a@x.org", "b@x.org");
          assertThat(texts(imports, "select name from contact_list")).containsExactly("New");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoDecidedAboutConsentSinceKeepsThatDecision(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file(BEFORE), CONTACTS, writer);
          imports.basis = "Fair";
          imports.run(file(BEFORE), CONTACTS, writer);
          change(
              imports,
              "insert into consent_event (contact_id, purpose, given, at, basis, source) select id,"
                  + " 'marketing', true, created_at, 'Yes please', 'form' from contact"
                  + " where first_name = 'Ada'");
          imports.takeBack(writer);
          assertThat(
                  texts(
                      imports,
                      "select c.first_name from consent n join contact c on c.id = n.contact_id"))
              .containsExactly("Ada");
          assertThat(
                  texts(
                      imports,
                      "select basis from consent_event e join contact c on c.id = e.contact_id"
                          + " where c.first_name = 'Bob' order by e.id"))
              .containsExactly("Fair", "The import was taken back.");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aContactNamedInTwoBatchesGoesBackStepByStep(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file(BEFORE), CONTACTS, writer);
          List<String> before = everything(imports);
          StringBuilder text = new StringBuilder("email,first name\nada@example.com,Second\n");
          for (int i = 0; i < 1500; i++) {
            text.append("p").append(i).append("@example.com,P\n");
          }
          text.append("ada@example.com,Third\np3@example.com,Again\n");
          Path file = file(text.toString());
          imports.run(file, CONTACTS, writer);
          imports.killAtBatch = 2;
          assertThatThrownBy(() -> imports.takeBack(writer)).hasMessage("killed");
          imports.killAtBatch = -1;
          assertThat(texts(imports, "select first_name from contact where id = 1"))
              .containsExactly("Second");
          imports.takeBack(writer);
          assertThat(everything(imports)).isEqualTo(before);
          assertThat(left(imports)).isEmpty();
          assertThat(imports.run(file, CONTACTS, writer).created()).isEqualTo(1500);
        });
  }

  @ParameterizedTest
  @EnumSource
  void purchasesGoWithTheirCustomersAndPluginsAreTold(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        TestImport imports = new TestImport(database.dataSource())) {
      PurchasesWriter writer =
          new PurchasesWriter(imports.sql, imports.recording(), TestImport.clock(), imports.back());
      imports.run(
          file("email,date,amount,order\na@x.org,2026-01-01,10 EUR,1\n"), PURCHASES, writer);
      List<String> before = everything(imports);
      imports.run(
          file(
              "email,date,amount,order,description\na@x.org,2026-01-01,10 EUR,1,Tea\n"
                  + "a@x.org,2026-01-02,20 EUR,2,\nb@x.org,2026-01-02,30 EUR,3,\n"
                  + "c@x.org,2026-01-02,40 EUR,4,\n"),
          PURCHASES,
          writer);
      change(
          imports,
          "update purchase set refunded_at = timestamp with time zone '2026-12-01 00:00:00+00' where external_id = '4'");
      imports.events.clear();
      imports.takeBack(writer);
      assertThat(imports.events)
          .filteredOn(PurchasesRefunded.class::isInstance)
          .flatExtracting(event -> ((PurchasesRefunded) event).purchases())
          .extracting("externalId")
          .containsExactly("2", "3");
      assertThat(left(imports))
          .containsExactly("4 null imports.left.refunded", "c@x.org null imports.left.purchases");
      change(imports, "delete from contact where email = 'c@x.org'");
      assertThat(everything(imports)).isEqualTo(before);
    }
  }

  /** All that an import can touch, but for versions and keys of what came and went. */
  private static List<String> everything(TestImport imports) {
    List<String> all = new ArrayList<>();
    for (String select :
        List.of(
            "select concat_ws(chr(124), c.id, first_name, last_name, c.name_folded, email,"
                + " email_folded, c.city, company_id, c.search_text, c.purchase_count,"
                + " c.purchase_sum, c.updated_at) from contact c order by c.id",
            "select concat_ws(chr(124), contact_id, name) from contact_tag join tag on id = tag_id"
                + " order by contact_id, name",
            "select name from tag order by name",
            "select concat_ws(chr(124), contact_id, name) from contact_list_member"
                + " join contact_list on id = list_id order by contact_id, name",
            "select name from contact_list order by name",
            "select name from company where deleted_at is null order by name",
            "select concat_ws(chr(124), contact_id, purpose, given) from consent order by 1",
            "select concat_ws(chr(124), external_id, description) from purchase order by 1")) {
      all.addAll(texts(imports, select));
    }
    return all;
  }

  private static List<String> left(TestImport imports) {
    return texts(
        imports,
        "select concat(name, ' ', coalesce(field, 'null'), ' ', reason_key) from import_left"
            + " order by id");
  }

  private static String counts(TestImport imports, ImportRun run) {
    return imports
        .sql
        .first(
            "select removed, restored, left_over from import_run where id = ?",
            row ->
                "removed %d, restored %d, left %d"
                    .formatted(row.getLong(1), row.getLong(2), row.getLong(3)),
            run.id())
        .orElseThrow();
  }

  private static void change(TestImport imports, String statement) {
    imports.inTransaction(() -> imports.sql.update(statement));
  }

  private static List<String> texts(TestImport imports, String select) {
    return imports.sql.list(select, row -> row.getString(1));
  }
}
