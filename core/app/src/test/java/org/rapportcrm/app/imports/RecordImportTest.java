package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.imports.UndoableImport;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.imports.company.CompaniesWriter;
import org.rapportcrm.app.imports.company.CompanyImport;
import org.rapportcrm.app.imports.custom.CustomImport;
import org.rapportcrm.app.imports.deal.DealImport;
import org.rapportcrm.app.imports.deal.DealsWriter;
import org.rapportcrm.app.imports.purchase.PurchaseImport;
import org.rapportcrm.app.imports.purchase.PurchasesWriter;
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.testkit.TestDatabase;

/** Files of companies, deals and purchases, with their custom fields, in and taken back. */
class RecordImportTest {

  @TempDir private Path folder;

  /** What a test does with an open database. */
  interface Work {
    void with(TestImport imports) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void companiesAreMadeKnownAgainChangedAndTakenBack(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        imports -> {
          List<String> renamed = new ArrayList<>();
          CompaniesWriter writer =
              new CompaniesWriter(imports.sql, TestImport.clock(), (id, name) -> renamed.add(name));
          ImportKind fields = kind(imports, CompanyImport.kind(), Carrier.COMPANY);
          Path first =
              file(
                  "Record ID,Company name,Industry,City,Phone Number,Fax,Level\n"
                      + "7,Tea House,Food,Shiraz,+98 1,+98 2,Gold\n"
                      + ",Paper Mill,Paper,,,,\n"
                      + ",Tin Works,,,,,tin\n"
                      + ",,Nobody,,,,\n");
          assertThat(imports.run(first, fields, writer))
              .isEqualTo(new ImportCounts(4, 2, 0, 0, 0, 2));
          assertThat(companies(imports))
              .containsExactly("7 Tea House Food Shiraz +98 1 +98 2 gold", "Paper Mill Paper");
          assertThat(imports.run(first, fields, writer).isNothingNew()).isTrue();
          Path next =
              file(
                  "Record ID,Company name,Industry,Mobile,Level\n"
                      + "7,Tea Palace,,+98 3,Silver\n"
                      + "8,paper mill,Board,,\n"
                      + "9,Paper Mill,Branch,,\n");
          ImportTrial trial = imports.tryOut(next, fields, writer);
          assertThat(trial.changes().get(0).cells())
              .extracting(cell -> cell.field() + " " + cell.before() + " " + cell.after())
              .containsExactly(
                  "name Tea House Tea Palace",
                  "phone.mobile null +98 3",
                  "custom.level gold silver");
          assertThat(imports.run(next, fields, writer))
              .isEqualTo(trial.counts())
              .isEqualTo(new ImportCounts(3, 1, 2, 0, 0, 0));
          assertThat(renamed).containsExactly("Tea Palace");
          ImportRun back = imports.takeBack(writer);
          assertThat(companies(imports))
              .containsExactly("7 Tea House Food Shiraz +98 1 +98 2 gold", "Paper Mill Paper");
          assertThat(
                  texts(
                      imports,
                      "select concat_ws(' ', removed, restored) from import_run where id = "
                          + back.id()))
              .containsExactly("1 2");
          assertThat(left(imports)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aCompanyThatIsUsedSinceStaysAndIsNamed(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        imports -> {
          CompaniesWriter writer =
              new CompaniesWriter(imports.sql, TestImport.clock(), (id, name) -> {});
          imports.run(
              file("Company name,City\nTea House,York\nPaper Mill,York\n"),
              CompanyImport.kind(),
              writer);
          imports.inTransaction(
              () ->
                  imports.sql.update(
                      "insert into task (id, company_id, title, created_at) select 1, id, 'Call',"
                          + " created_at from company where name = 'Tea House'"));
          imports.takeBack(writer);
          assertThat(companies(imports)).containsExactly("Tea House York");
          assertThat(left(imports)).containsExactly("Tea House imports.left.company");
        });
  }

  @ParameterizedTest
  @EnumSource
  void dealsComeWithStageContactCompanyAndAreTakenBack(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        imports -> {
          UndoableImport writer =
              new DealsWriter(
                  imports.sql,
                  imports.recording(),
                  TestImport.clock(),
                  new PipelineReader(imports.sql),
                  imports.back());
          ImportKind fields = kind(imports, DealImport.kind(), Carrier.DEAL);
          Path first =
              file(
                  "Deal ID,Deal Name,Deal Stage,Amount,Close Date,Email,Company,Probability,Level\n"
                      + "1,Tea for a year,proposal,1200 EUR,2026-12-24,ada@x.org,Tea House,70,Gold\n"
                      + "2,Paper,closedwon,50 EUR,,,,,\n"
                      + "3,Ink,nowhere,,,,,,\n"
                      + "4,Pens,new,-5 EUR,,,,,\n"
                      + "5,Cups,new,,,,,120,\n"
                      + ",Jars,,,,,,,\n,Jars,,,,,,,\n");
          assertThat(imports.run(first, fields, writer))
              .isEqualTo(new ImportCounts(7, 4, 0, 0, 1, 3));
          assertThat(refused(imports))
              .containsExactly(
                  "stage deals.no-stage",
                  "amount imports.reason.dealAmount",
                  "probability deals.no-probability");
          List<String> before = deals(imports);
          assertThat(before)
              .containsExactly(
                  "1 Tea for a year proposal open 1200.0000 EUR 2026-12-24 ada@x.org Tea House 70 gold",
                  "2 Paper won won 50.0000 EUR 2026-11-22",
                  "row Jars new open",
                  "row Jars new open");
          assertThat(imports.run(first, fields, writer).isNothingNew()).isTrue();
          Path next =
              file(
                  "Deal ID,Deal Name,Deal Stage,Lost Reason,Company,Email,Level\n"
                      + "1,Tea for a year,lost,Too dear,Paper Mill,bob@x.org,Silver\n"
                      + "9,Boxes,,,,bob@x.org,\n");
          ImportTrial trial = imports.tryOut(next, fields, writer);
          assertThat(trial.changes().get(0).cells())
              .extracting(cell -> cell.field() + " " + cell.before() + " " + cell.after())
              .containsExactly(
                  "probability 70 null",
                  "closesOn 2026-12-24 2026-11-22",
                  "lostReason null Too dear",
                  "stage proposal lost",
                  "customer null bob@x.org",
                  "company Tea House Paper Mill",
                  "custom.level gold silver");
          assertThat(imports.run(next, fields, writer))
              .isEqualTo(trial.counts())
              .isEqualTo(new ImportCounts(2, 1, 1, 0, 1, 0));
          assertThat(imports.sql.number("select count(*) from deal_move")).isEqualTo(6);
          imports.takeBack(writer);
          assertThat(deals(imports)).isEqualTo(before);
          assertThat(imports.sql.number("select count(*) from deal_move")).isEqualTo(4);
          assertThat(imports.sql.number("select count(*) from contact")).isEqualTo(1);
          assertThat(companies(imports)).containsExactly("Tea House");
          assertThat(left(imports)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void purchasesBringTheirCustomFieldsAndARefusedRowMakesNoContact(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        imports -> {
          PurchasesWriter writer =
              new PurchasesWriter(
                  imports.sql, imports.recording(), TestImport.clock(), imports.back());
          ImportKind fields = kind(imports, PurchaseImport.kind(), Carrier.PURCHASE);
          Path first =
              file(
                  "email,date,amount,order,Level\n"
                      + "a@x.org,2026-01-01,10 EUR,1,Gold\n"
                      + "b@x.org,2026-01-01,10 EUR,2,tin\n"
                      + "c@x.org,2026-01-01,10 EUR,1,\n");
          assertThat(imports.run(first, fields, writer))
              .isEqualTo(new ImportCounts(3, 1, 0, 0, 1, 2));
          assertThat(refused(imports))
              .containsExactly(
                  "custom.level fields.no-option", "externalId imports.reason.purchaseOfAnother");
          assertThat(imports.sql.number("select count(*) from contact")).isEqualTo(1);
          Path next = file("email,date,amount,order,Level\na@x.org,2026-01-01,10 EUR,1,Silver\n");
          assertThat(imports.tryOut(next, fields, writer).changes().get(0).cells())
              .extracting(cell -> cell.field() + " " + cell.before() + " " + cell.after())
              .containsExactly("custom.level gold silver");
          assertThat(imports.run(next, fields, writer))
              .isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
          assertThat(level(imports, "purchase")).containsExactly("silver");
          imports.takeBack(writer);
          assertThat(level(imports, "purchase")).containsExactly("gold");
        });
  }

  /** One choice for each kind of record. */
  private static void define(TestImport imports) {
    for (Carrier carrier : Carrier.values()) {
      int id = carrier.ordinal() + 1;
      imports.sql.update(
          "insert into custom_field (id, carrier, field_key, type, label_en, place, created_at)"
              + " values (?, ?, 'level', 'choice', 'Level', 1, current_timestamp)",
          id,
          carrier.word());
      for (String option : List.of("gold", "silver")) {
        imports.sql.update(
            "insert into custom_option (id, field_id, option_key, label_en, place)"
                + " values (?, ?, ?, ?, 1)",
            id * 10 + option.length(),
            id,
            option,
            option);
      }
    }
  }

  private static ImportKind kind(TestImport imports, ImportKind kind, Carrier carrier) {
    return CustomImport.with(kind, new CustomFields(imports.sql).active(carrier), Locale.ENGLISH);
  }

  private static List<String> companies(TestImport imports) {
    return texts(
        imports,
        "select concat_ws(' ', c.external_id, c.name, c.industry, c.city, c.phone, p.number,"
            + " o.option_key) from company c left join reach_phone p on p.company_id = c.id"
            + " left join custom_company v on v.record_id = c.id"
            + " left join custom_option o on o.id = v.option_id"
            + " where c.deleted_at is null order by c.id");
  }

  private static List<String> deals(TestImport imports) {
    return texts(
        imports,
        "select concat_ws(' ', case when d.external_id like 'row:%' then 'row' else d.external_id"
            + " end, d.name, s.word, d.outcome, d.amount, d.currency, d.closes_on, c.email, m.name,"
            + " d.probability, d.lost_reason, o.option_key) from deal d"
            + " join pipeline_stage s on s.id = d.stage_id"
            + " left join contact c on c.id = d.contact_id"
            + " left join company m on m.id = d.company_id"
            + " left join custom_deal v on v.record_id = d.id"
            + " left join custom_option o on o.id = v.option_id order by d.id");
  }

  private static List<String> level(TestImport imports, String carrier) {
    return texts(
        imports,
        "select o.option_key from custom_%s v join custom_option o on o.id = v.option_id"
            .formatted(carrier));
  }

  private static List<String> refused(TestImport imports) {
    return texts(
        imports,
        "select concat_ws(' ', field, reason_key) from import_rejection order by import_id, line");
  }

  private static List<String> left(TestImport imports) {
    return texts(
        imports, "select concat_ws(' ', name, field, reason_key) from import_left order by id");
  }

  private static List<String> texts(TestImport imports, String select) {
    return imports.sql.list(select, row -> row.getString(1));
  }

  private void on(TestDatabase.Kind kind, Work work) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        TestImport imports = new TestImport(database.dataSource())) {
      imports.inTransaction(() -> define(imports));
      work.with(imports);
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "import", ".csv"), text);
  }
}
