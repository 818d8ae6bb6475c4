package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.interaction.InteractionImport;
import org.rapportcrm.app.imports.interaction.InteractionsWriter;
import org.rapportcrm.app.imports.purchase.PurchaseImport;
import org.rapportcrm.app.imports.purchase.PurchasesWriter;
import org.rapportcrm.app.interaction.InteractionWriter;
import org.rapportcrm.app.interaction.Kinds;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.SharedData;
import org.rapportcrm.testkit.TestDatabase;

class PurchaseImportTest {

  private static final ImportKind KIND = PurchaseImport.kind();

  @TempDir private Path folder;

  /** What a test does with an open database. */
  interface Work {
    void with(TestImport imports, PurchasesWriter writer) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void theCdnowSampleIsReadWholeAndBringsNothingNewTheSecondTime(TestDatabase.Kind kind)
      throws Exception {
    Path file = SharedData.path("cdnow/CDNOW_sample.txt");
    on(
        kind,
        (imports, writer) -> {
          assertThat(imports.tryOut(file, KIND, writer).counts())
              .isEqualTo(new ImportCounts(6919, 6919, 0, 0, 2357, 0));
          assertThat(imports.run(file, KIND, writer))
              .isEqualTo(new ImportCounts(6919, 6919, 0, 0, 2357, 0));
          assertThat(imports.sql.number("select count(*) from contact")).isEqualTo(2357);
          assertThat(imports.sql.number("select sum(purchase_count) from contact")).isEqualTo(6919);
          assertThat(text(imports, "select cast(sum(amount) as varchar) from purchase"))
              .isEqualTo("244091.9400");
          assertThat(text(imports, "select cast(min(at) as varchar) from purchase"))
              .startsWith("1997-01-01 00:00:00");
          assertThat(
                  text(
                      imports, "select external_id from purchase order by id fetch first row only"))
              .as("what lists show as no number")
              .startsWith("row:");
          ImportCounts again = imports.run(file, KIND, writer);
          assertThat(again).isEqualTo(new ImportCounts(6919, 0, 0, 6919, 0, 0));
          assertThat(again.isNothingNew()).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void twoEqualPurchasesOfOneDayAreBothKeptEvenWhenTheImportIsKilledBetweenThem(
      TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          StringBuilder rows = new StringBuilder("customer,date,amount\n");
          for (int i = 0; i < 2500; i++) {
            rows.append("C").append(i % 500).append(",2024-05-01,9.99\n");
          }
          Path file = file(rows.toString());
          ImportRun run = imports.ready(file, KIND);
          imports.killAtBatch = 2;
          assertThatThrownBy(() -> imports.goOn(run, file, KIND, writer)).hasMessage("killed");
          imports.killAtBatch = -1;
          assertThat(imports.goOn(run, file, KIND, writer))
              .isEqualTo(new ImportCounts(2500, 2500, 0, 0, 500, 0));
          assertThat(imports.sql.number("select count(*) from purchase")).isEqualTo(2500);
          assertThat(imports.sql.number("select min(purchase_count) from contact")).isEqualTo(5);
          assertThat(imports.run(file, KIND, writer).isNothingNew()).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRecordedKeepsItsAmountAndARefundIsToldToObservers(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          String head = "order id;email;date;amount;refunded\n";
          Path first =
              file(
                  head
                      + "A1;a@example.com;2024-01-05;1.234,56 €;\nA2;b@example.com;2024-01-06;5,00;no\n");
          assertThat(imports.run(first, KIND, writer))
              .isEqualTo(new ImportCounts(2, 2, 0, 0, 2, 0));
          assertThat(
                  text(imports, "select amount || currency from purchase where external_id = 'A1'"))
              .isEqualTo("1234.5600EUR");
          imports.events.clear();
          Path next =
              file(
                  head
                      + "A1;a@example.com;2024-01-05;1.234,56 €;yes\n"
                      + "A2;b@example.com;2024-01-06;6,00;\n"
                      + "A1;b@example.com;2024-01-05;1.234,56 €;\n"
                      + "A3;c@example.com;2024-01-07;-5,00;\n"
                      + "A4;d@example.com;2024-01-07;7,50 xyz;\n"
                      + "A5;;2024-01-07;7,50;\n");
          assertThat(imports.run(next, KIND, writer)).isEqualTo(new ImportCounts(6, 0, 1, 0, 0, 5));
          assertThat(imports.events).singleElement().isInstanceOf(PurchasesRefunded.class);
          assertThat(imports.sql.number("select count(*) from contact where purchase_count = 0"))
              .isEqualTo(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownCustomerCanBeRefused(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.options.put("createContacts", "false");
          Path file = file("customer,date,amount\nC1,2024-05-01,9.99\n");
          assertThat(imports.run(file, KIND, writer).rejected()).isEqualTo(1);
          imports.options.clear();
          assertThat(imports.run(file, KIND, writer).contactsCreated()).isEqualTo(1);
          assertThat(imports.events.get(1)).isInstanceOf(PurchasesRecorded.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void interactionsAreWrittenToTheTimelineOnce(TestDatabase.Kind kind) throws Exception {
    ImportKind interactions = InteractionImport.kind();
    on(
        kind,
        (imports, unused) -> {
          Kinds kinds = new OnlyHelp();
          InteractionsWriter writer =
              new InteractionsWriter(
                  imports.sql,
                  imports.recording(),
                  TestImport.clock(),
                  kinds,
                  new InteractionWriter(
                      imports.sql,
                      TestImport.clock(),
                      kinds,
                      FixedUser.withoutAccount(),
                      imports.recording()),
                  imports.back());
          Path file =
              file(
                  "email,date,kind,subject,direction,helped\n"
                      + "a@example.com,2024-05-01 10:00,help,Broken,inbound,yes\n"
                      + "a@example.com,2024-05-01 10:00,help,Broken,inbound,yes\n"
                      + "a@example.com,2024-05-02 10:00,dance,Broken,in,\n"
                      + "a@example.com,2024-05-02 10:00,help,Broken,sideways,\n");
          assertThat(imports.run(file, interactions, writer))
              .isEqualTo(new ImportCounts(4, 2, 0, 0, 1, 2));
          assertThat(imports.run(file, interactions, writer))
              .isEqualTo(new ImportCounts(4, 0, 0, 2, 0, 2));
          assertThat(
                  imports.sql.number(
                      "select count(*) from interaction where helped and direction = 'in'"))
              .isEqualTo(2);
        });
  }

  private static final class OnlyHelp extends Kinds {
    @Override
    public Map<String, TimelineKind> all() {
      return new LinkedHashMap<>(Map.of("help", new TimelineKind("help", "help", "heart", true)));
    }

    @Override
    public boolean helps(String word) {
      return true;
    }
  }

  private void on(TestDatabase.Kind kind, Work work) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        TestImport imports = new TestImport(database.dataSource())) {
      work.with(
          imports,
          new PurchasesWriter(
              imports.sql, imports.recording(), TestImport.clock(), imports.back()));
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "import", ".csv"), text);
  }

  private static String text(TestImport imports, String select) {
    return imports.sql.first(select, row -> row.getString(1)).orElse(null);
  }
}
