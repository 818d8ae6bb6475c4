package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.testkit.ContactTruth;
import org.rapportcrm.testkit.SharedData;
import org.rapportcrm.testkit.TestDatabase;

class ContactImportTest extends ContactImports {

  private static final ImportKind KIND = ContactImport.kind();

  @ParameterizedTest
  @EnumSource
  void contactsAreCreatedThenKnownAgainThenChanged(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          Path file =
              file(
                  "email,first name,last name,company,tags,birthday\n"
                      + "Ada@Example.com,Ada,Lovelace,Analytical,\"vip, first\",10/12/1815\n"
                      + "bob@example.com,Bob,,analytical,,25/12/1990\n");
          assertThat(imports.run(file, KIND, writer)).isEqualTo(new ImportCounts(2, 2, 0, 0, 2, 0));
          assertThat(imports.events).hasSize(1).first().isInstanceOf(ContactsCreated.class);
          assertThat(imports.run(file, KIND, writer).isNothingNew()).isTrue();
          assertThat(imports.run(file, KIND, writer)).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
          assertThat(imports.events).hasSize(1);
          Path next = file("email,first name,tags\nADA@example.com,Augusta,VIP;new\n,,\n");
          assertThat(imports.run(next, KIND, writer)).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
          assertThat(imports.events.get(1)).isInstanceOf(ContactsChanged.class);
          assertThat(imports.sql.number("select count(*) from company")).isEqualTo(1);
          assertThat(imports.sql.number("select count(*) from contact_tag")).isEqualTo(3);
          assertThat(
                  text(
                      imports,
                      "select first_name || ' ' || last_name || ' ' || birth_day || birth_month"
                          + " from contact where email_folded = 'ada@example.com'"))
              .isEqualTo("Augusta Lovelace 1012");
        });
  }

  @ParameterizedTest
  @EnumSource
  void badRowsAreRefusedWithLineFieldAndReasonAndTheOthersAreKept(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          Path file =
              file(
                  "id,email,birthday,company\n"
                      + "1,a@example.com,1990-05-01,\n"
                      + "2,no address,,\n"
                      + "3,b@example.com,1990-15-01,\n"
                      + "4,\"open@example.com,,\n"
                      + "5,c\0@example.com,,\n"
                      + ",,,Only a company\n"
                      + "1,d@example.com,,"
                      + "x".repeat(301)
                      + "\n"
                      + "7,e@example.com,,\n");
          assertThat(imports.run(file, KIND, writer)).isEqualTo(new ImportCounts(8, 2, 0, 0, 2, 6));
          assertThat(refused(imports))
              .containsExactly(
                  "3 email imports.reason.address",
                  "4 birthday imports.reason.date",
                  "5 null imports.reason.quotes",
                  "6 null imports.reason.nul",
                  "7 null imports.reason.nobody",
                  "8 company input.too-long");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aNumberAloneMakesNobodyButMeansWhoIsKnownByIt(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          Path file =
              file(
                  "Record ID,First name,Email,Lifecycle stage,Company,City\n"
                      + "1,,,Lead,,\n"
                      + "2,Sara,,Lead,,\n"
                      + "2,,,Customer,,\n"
                      + "3,,,,Tea House,\n"
                      + "4,,,,,Shiraz\n");
          assertThat(imports.run(file, KIND, writer).rejected()).isEqualTo(1);
          assertThat(refused(imports)).containsExactly("2 externalId imports.reason.numberAlone");
          assertThat(
                  imports.run(file("Record ID,Lifecycle stage\n2,Lead\n"), KIND, writer).updated())
              .isEqualTo(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aNumberAndAnAddressOfTwoContactsAreNotMixed(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("id,email\n1,a@example.com\n2,b@example.com\n"), KIND, writer);
          assertThat(imports.run(file("id,email\n1,b@example.com\n"), KIND, writer).rejected())
              .isEqualTo(1);
          assertThat(imports.run(file("id,email\n1,new@example.com\n"), KIND, writer).updated())
              .isEqualTo(1);
          imports.sql.update("update contact set deleted_at = current_timestamp");
          assertThat(imports.run(file("id,email\n2,z@example.com\n"), KIND, writer).rejected())
              .isEqualTo(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void theDeclaredGroundBecomesConsentOnceAndNeverOverrulesAWithdrawal(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("email\na@example.com\n"), KIND, writer);
          imports.sql.update(
              "insert into consent select id, 'marketing', false, created_at from contact");
          imports.basis = "Asked at the counter";
          Path file = file("email\na@example.com\nb@example.com\n");
          assertThat(imports.run(file, KIND, writer)).isEqualTo(new ImportCounts(2, 1, 0, 1, 1, 0));
          assertThat(imports.sql.number("select count(*) from consent where given")).isEqualTo(1);
          assertThat(text(imports, "select basis from consent_event"))
              .isEqualTo("Asked at the counter");
          assertThat(imports.run(file, KIND, writer).isNothingNew()).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aFurtherAddressMeansItsContactAndDoesNotBecomeThePrimaryOne(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("email,first name\nada@example.com,Ada\n"), KIND, writer);
          imports.sql.update(
              "insert into reach_email (contact_id, position, kind, address, address_folded)"
                  + " select id, 0, 'home', 'Ada@home.example', 'ada@home.example' from contact");
          ImportCounts counts =
              imports.run(
                  file("email,first name,city\nADA@home.example,Ada,London\n"), KIND, writer);
          assertThat(counts.created()).isZero();
          assertThat(counts.updated()).isEqualTo(1);
          assertThat(
                  imports.sql.list(
                      "select email, city from contact",
                      row -> row.getString(1) + " " + row.getString(2)))
              .containsExactly("ada@example.com London");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoAskedToBeForgottenDoesNotComeBack(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.sql.update(
              "insert into suppression (address_folded, reason, at)"
                  + " values (?, 'erased', current_timestamp)",
              Workshop.suppressed(imports.sql).mark("gone@example.com"));
          String file =
              "email\nGone@Example.com\ngone+again@example.com\n\uff47one@example.com\nb@example.com\n";
          assertThat(imports.run(file(file), KIND, writer))
              .isEqualTo(new ImportCounts(4, 1, 0, 0, 1, 3));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aTrySaysWhatWouldHappenAndChangesNothing(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("email,first name\na@example.com,A\nb@example.com,B\n"), KIND, writer);
          StringBuilder rows = new StringBuilder("email,first name\n");
          rows.append("a@example.com,A\nb@example.com,Changed\nno address,X\n");
          for (int i = 0; i < 1500; i++) {
            rows.append("new").append(i % 1200).append("@example.com,N\n");
          }
          Path file = file(rows.toString());
          ImportTrial trial = imports.tryOut(file, KIND, writer);
          assertThat(trial.counts()).isEqualTo(new ImportCounts(1503, 1200, 1, 301, 1200, 1));
          assertThat(trial.first())
              .singleElement()
              .satisfies(r -> assertThat(r.line()).isEqualTo(4));
          assertThat(imports.sql.number("select count(*) from contact")).isEqualTo(2);
          assertThat(imports.run(file, KIND, writer)).isEqualTo(trial.counts());
        });
  }

  @ParameterizedTest
  @EnumSource
  void aKilledImportGoesOnWithoutLosingOrDoublingARow(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          StringBuilder rows = new StringBuilder("email,first name\n");
          for (int i = 0; i < 3500; i++) {
            rows.append(i % 700 == 0 ? "broken" : "p" + i + "@example.com").append(",N\n");
          }
          Path file = file(rows.toString());
          ImportRun run = imports.ready(file, KIND);
          for (int kill = 1; kill <= 3; kill++) {
            imports.killAtBatch = 2;
            assertThatThrownBy(() -> imports.goOn(run, file, KIND, writer)).hasMessage("killed");
          }
          imports.killAtBatch = -1;
          assertThat(imports.goOn(run, file, KIND, writer))
              .isEqualTo(new ImportCounts(3500, 3495, 0, 0, 3495, 5));
          assertThat(imports.sql.number("select count(*) from contact")).isEqualTo(3495);
          assertThat(refused(imports)).hasSize(5);
        });
  }

  @ParameterizedTest
  @EnumSource
  void realFilesOfOtherProgramsComeOutAsTheirTruthSays(TestDatabase.Kind kind) throws Exception {
    Path shared = SharedData.path("contacts_nonlatin");
    on(
        kind,
        (imports, writer) -> {
          for (String name :
              List.of(
                  "google_new_utf8.csv",
                  "google_new_utf8bom_crlf.csv",
                  "google_new_semicolon_utf8bom.csv",
                  "hubspot_utf8bom.csv",
                  "mailchimp_utf8.csv",
                  "nonlatin_v30.vcf")) {
            imports.sql.update("delete from contact");
            ImportCounts counts = imports.run(shared.resolve(name), KIND, writer);
            assertThat(counts.rejected()).as(name).isZero();
            Truth.check(imports.sql, ContactTruth.read(), counts.created(), name);
            assertThat(imports.run(shared.resolve(name), KIND, writer).isNothingNew())
                .as(name)
                .isTrue();
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void theTruthSurvivesEveryCharset(TestDatabase.Kind kind) throws Exception {
    Path shared = SharedData.path("contacts_nonlatin");
    String all = Files.readString(shared.resolve("google_new_utf8.csv"));
    on(
        kind,
        (imports, writer) -> {
          for (String charset : List.of("UTF-16LE", "UTF-16BE", "GB18030")) {
            imports.sql.update("delete from contact");
            Path file = folder.resolve(charset + ".csv");
            String text = charset.startsWith("UTF") ? "\ufeff" + all.replace(',', '\t') : all;
            Files.write(file, text.getBytes(Charset.forName(charset)));
            imports.wishes =
                charset.startsWith("UTF")
                    ? ImportWishes.none()
                    : new ImportWishes(
                        Charset.forName(charset), null, null, null, null, null, null);
            assertThat(imports.run(file, KIND, writer).created()).as(charset).isEqualTo(200);
            Truth.check(imports.sql, ContactTruth.read(), 200, charset);
          }
          imports.wishes = ImportWishes.none();
          imports.sql.update("delete from contact");
          List<String> arabic =
              all.lines().filter(l -> l.startsWith("First") || l.contains("::: ar")).toList();
          Path file = folder.resolve("windows-1256.csv");
          Files.write(file, String.join("\r\n", arabic).getBytes(Charset.forName("windows-1256")));
          assertThat(imports.run(file, KIND, writer).created()).isEqualTo(20);
          Truth.check(imports.sql, ContactTruth.read(), 20, "windows-1256");
        });
  }

  @ParameterizedTest
  @EnumSource
  void everyOtherRealFileIsReadOrRefusedRowByRow(TestDatabase.Kind kind) throws Exception {
    Path roundcube = SharedData.path("contacts_roundcube");
    on(
        kind,
        (imports, writer) -> {
          try (Stream<Path> files =
              Stream.concat(Files.list(roundcube), Files.list(SharedData.path("contacts_misc")))) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".md")).sorted().toList()) {
              String name = file.getFileName().toString();
              if (name.startsWith("mautic_fakecompany")
                  || name.startsWith("fluentcrm")
                  || name.startsWith("mautic_fakeemail")
                  || name.startsWith("mautic_fakepage")) {
                continue;
              }
              imports.sql.update("delete from contact");
              ImportCounts counts = imports.run(file, KIND, writer);
              assertThat(counts.rejected()).as(name).isZero();
              assertThat(counts.created()).as(name).isPositive();
              assertThat(imports.run(file, KIND, writer).isNothingNew()).as(name).isTrue();
            }
          }
          imports.sql.update("delete from contact");
          imports.run(roundcube.resolve("utf-16_sample.vcf"), KIND, writer);
          assertThat(text(imports, "select first_name || ' ' || last_name from contact"))
              .isEqualTo("Ǽgean ĽdaMonté");
          imports.sql.update("delete from contact");
          imports.run(roundcube.resolve("johndoe.vcf"), KIND, writer);
          assertThat(text(imports, "select first_name || last_name || email || city from contact"))
              .isEqualTo("JohnDoëroundcube@gmail.comHometown");
          imports.sql.update("delete from contact");
          imports.run(roundcube.resolve("tb_plain.csv"), KIND, writer);
          assertThat(
                  text(
                      imports,
                      "select concat_ws(chr(124), first_name, last_name, email, phone, city, birth_year)"
                          + " from contact"))
              .isEqualTo("Firstname|Lastname|test@domain.tld|phone work|City|1970");
        });
  }

  private static List<String> refused(TestImport imports) {
    return imports.sql.list(
        "select line, field, reason_key from import_rejection order by import_id, line",
        row -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3));
  }

  private static String text(TestImport imports, String select) {
    return imports.sql.first(select, row -> row.getString(1)).orElse(null);
  }
}
