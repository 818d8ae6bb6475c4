package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.testkit.SharedData;
import org.rapportcrm.testkit.TestDatabase;

/** Several mail addresses, telephone numbers and postal addresses in files of contacts. */
class FurtherWaysImportTest extends ContactImports {

  private static final ImportKind KIND = ContactImport.kind();
  private static final String GOOGLE =
      "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,"
          + "Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,"
          + "Phone 3 - Value,Address 1 - Label,Address 1 - Street,Address 1 - City,"
          + "Address 2 - Label,Address 2 - Street,Address 2 - City,Address 2 - PO Box\n";

  @ParameterizedTest
  @EnumSource
  void everyAddressAndNumberOfAGoogleExportComesWithWhatItIsFor(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          Path file =
              file(
                  GOOGLE
                      + "Ada,Lovelace,* Work,ada@work.example,Home,ada@home.example,Mobile,"
                      + "+44 1,Work Fax,+44 2,Boat,+44 3 ::: +44 4,Home,1 Elm Street,York,Work,"
                      + "2 Oak Road,Leeds,PO 7\n"
                      + "Bob,Stone,,bob@x.org,,,,,,,,,,,,,,,\n");
          assertThat(imports.run(file, KIND, writer)).isEqualTo(new ImportCounts(2, 2, 0, 0, 2, 0));
          assertThat(everything(imports))
              .containsExactly(
                  "Ada|ada@work.example|work|+44 1|mobile|1 Elm Street|York|home",
                  "Bob|bob@x.org",
                  "email Ada 0 home ada@home.example",
                  "phone Ada 0 fax +44 2",
                  "phone Ada 1 other +44 3",
                  "phone Ada 2 other +44 4",
                  "place Ada 0 work 2 Oak Road, PO 7 Leeds");
          assertThat(
                  texts(
                      imports, "select further_words from contact where search_text like '%home%'"))
              .singleElement()
              .asString()
              .isEqualTo("ada home example 442 443 444");
          assertThat(imports.run(file, KIND, writer)).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
        });
  }

  @ParameterizedTest
  @EnumSource
  void theNextImportAddsAndTakesNothingAway(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(
              file("email,phone,work phone,email 2\na@x.org,1111,2222,a2@x.org\n"), KIND, writer);
          imports.run(
              file(
                  "email,mobile,work phone,home phone,home city,business city\n"
                      + "a2@x.org,2222,3333,1111,York,Leeds\n"),
              KIND,
              writer);
          assertThat(everything(imports))
              .containsExactly(
                  "a@x.org|1111|home|York|home",
                  "email a@x.org 0 other a2@x.org",
                  "phone a@x.org 0 mobile 2222",
                  "phone a@x.org 1 work 3333",
                  "place a@x.org 0 work Leeds");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeUsedIsRefusedWithTheFieldAndTheOtherRowsAreKept(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("email\nada@x.org\nbob@x.org\n"), KIND, writer);
          Path file =
              file(
                  "email,email 2,home phone,work email\n"
                      + "cy@x.org,cy@y.org; nonsense; cy@z.org,,\n"
                      + "di@x.org,,"
                      + "1".repeat(61)
                      + ",\n"
                      + "ada@x.org,bob@x.org,,\n"
                      + ",,030 12,ed@x.org\n"
                      + "ed@x.org,ed@y.org,030-12,\n");
          assertThat(imports.run(file, KIND, writer)).isEqualTo(new ImportCounts(5, 1, 1, 1, 1, 2));
          assertThat(
                  texts(
                      imports,
                      "select concat_ws(' ', line, field, reason_key, case when line = 2 then arguments end)"
                          + " from import_rejection"
                          + " order by line"))
              .containsExactly(
                  "2 email.2 imports.reason.address [\"nonsense\"]", "3 phone.home input.too-long");
          assertThat(everything(imports))
              .contains("ed@x.org|work|030 12|home", "email ed@x.org 0 other ed@y.org");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aFurtherAddressOfSomebodyElseStaysTheirsAndANumberCannotBeTwoPeoples(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("id,email\n1,ada@x.org\n2,bob@x.org\n"), KIND, writer);
          Path file =
              file(
                  "id,email,email 2,first name\n,ada@x.org,bob@x.org,Ada\n" + "1,bob@x.org,,Ada\n");
          assertThat(imports.run(file, KIND, writer)).isEqualTo(new ImportCounts(2, 0, 1, 0, 0, 1));
          assertThat(
                  texts(imports, "select concat_ws(' ', line, reason_key) from import_rejection"))
              .containsExactly("3 imports.reason.twoContacts");
          assertThat(imports.sql.number("select count(*) from reach_email")).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void takenBackTheyAreAsBeforeUnlessSomebodyChangedThem(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(
              file("email,email 2,phone,city\na@x.org,a2@x.org,1,York\nb@x.org,,2,\n"),
              KIND,
              writer);
          List<String> before = everything(imports);
          Path file =
              file(
                  "email,work email,email 3,mobile,home city\n"
                      + "a@x.org,a2@x.org,a3@x.org,1,Leeds\n"
                      + "b@x.org,b2@x.org,,22,Hull\n");
          imports.run(file, KIND, writer);
          assertThat(everything(imports)).hasSize(before.size() + 4);
          imports.takeBack(writer);
          assertThat(everything(imports)).isEqualTo(before);
          assertThat(texts(imports, "select reason_key from import_left")).isEmpty();

          imports.run(file, KIND, writer);
          imports.inTransaction(
              () -> imports.sql.update("update reach_phone set number = '99' where number = '22'"));
          imports.takeBack(writer);
          assertThat(
                  texts(imports, "select concat_ws(' ', name, field, reason_key) from import_left"))
              .containsExactly("b@x.org phone imports.left.cell");
          assertThat(everything(imports)).hasSize(before.size() + 1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aTryShowsThemFieldByField(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("email,email 2\na@x.org,a2@x.org\n"), KIND, writer);
          ImportTrial trial =
              imports.tryOut(
                  file("email,work email,mobile,fax\na@x.org,a2@x.org,1,2\n"), KIND, writer);
          assertThat(trial.changes())
              .singleElement()
              .satisfies(
                  change ->
                      assertThat(change.cells())
                          .extracting(c -> c.field() + " " + c.before() + " " + c.after())
                          .containsExactly(
                              "phone null 1",
                              "email.work a2@x.org a2@x.org",
                              "phoneKind null mobile",
                              "phone.fax null 2"));
        });
  }

  @ParameterizedTest
  @EnumSource
  void realExportsKeepAllOfThem(TestDatabase.Kind kind) throws Exception {
    Path shared = SharedData.path("contacts_roundcube");
    on(
        kind,
        (imports, writer) -> {
          imports.run(shared.resolve("gmail.csv"), KIND, writer);
          assertThat(ways(imports, "reach_email", "address"))
              .containsExactly(
                  "work work@email.pl", "other unknown@email.com", "other other@email.com");
          assertThat(ways(imports, "reach_phone", "number"))
              .containsExactly(
                  "other mainphone",
                  "home homephone",
                  "fax homefax",
                  "mobile mobile",
                  "work workphone",
                  "fax workfax");
          assertThat(ways(imports, "reach_address", "city")).containsExactly("work work_city");
          renew(imports);
          imports.run(shared.resolve("all.csv"), KIND, writer);
          List<String> phones = ways(imports, "reach_phone", "number");
          assertThat(phones).hasSize(12).contains("work 300", "mobile 500", "fax 800", "other 333");
          assertThat(ways(imports, "reach_address", "city"))
              .containsExactly("work Work City", "other Other City");
          renew(imports);
          imports.run(shared.resolve("all.vcf"), KIND, writer);
          assertThat(ways(imports, "reach_phone", "number"))
              .hasSize(12)
              .contains("other 600", "home 200", "work 400", "mobile 900", "fax 700", "other 444");
          renew(imports);
          imports.run(shared.resolve("tb_plain.csv"), KIND, writer);
          assertThat(ways(imports, "reach_phone", "number"))
              .containsExactly("home phone home", "fax fax", "other pager", "mobile mobile");
          assertThat(ways(imports, "reach_email", "address"))
              .containsExactly("other next@domain.tld");
          assertThat(ways(imports, "reach_address", "street")).containsExactly("work Addr work");
          renew(imports);
          imports.run(shared.resolve("outlook.csv"), KIND, writer);
          assertThat(ways(imports, "reach_email", "address"))
              .containsExactly("other test2@domain.tld", "other test3@domain.tld");
          renew(imports);
          imports.run(shared.resolve("johndoe.vcf"), KIND, writer);
          assertThat(ways(imports, "reach_email", "address"))
              .containsExactly("work inbox@roundcube.net");
        });
  }

  private static void renew(TestImport imports) {
    imports.inTransaction(() -> imports.sql.update("delete from contact"));
  }

  private static List<String> ways(TestImport imports, String table, String text) {
    return texts(
        imports,
        "select concat_ws(' ', kind, %s) from %s order by position".formatted(text, table));
  }

  /** The contacts, then what they have besides. */
  private static List<String> everything(TestImport imports) {
    List<String> all = new ArrayList<>();
    String name = "coalesce(c.first_name, c.email)";
    all.addAll(
        texts(
            imports,
            "select concat_ws('|', first_name, email, email_kind, phone, phone_kind, street, city,"
                + " address_kind) from contact order by id"));
    String further =
        "select concat_ws(' ', '%s', %s, position, kind, %s) from %s r"
            + " join contact c on c.id = r.contact_id order by c.id, position";
    all.addAll(texts(imports, further.formatted("email", name, "address", "reach_email")));
    all.addAll(texts(imports, further.formatted("phone", name, "number", "reach_phone")));
    all.addAll(
        texts(imports, further.formatted("place", name, "r.street, r.city", "reach_address")));
    return all;
  }

  private static List<String> texts(TestImport imports, String select) {
    return imports.sql.list(select, row -> row.getString(1));
  }
}
