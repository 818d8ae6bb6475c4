package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.testkit.TestDatabase;

/** Companies that an import makes on the way, and contacts that its rows move between them. */
class ImportMovesTest extends ContactImports {

  private static final ImportKind CONTACTS = ContactImport.kind();
  private static final String COMPANIES =
      "select name from company where deleted_at is null order by name";

  @ParameterizedTest
  @EnumSource
  void allOfThemGoHoweverRowsMovedPeople(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          Random random = new Random(7);
          String rows =
              IntStream.range(0, 6000)
                  .mapToObj(row -> row(random.nextInt(2500), random.nextInt(900)))
                  .collect(Collectors.joining("\n"));
          imports.run(file("email,company\n" + rows), CONTACTS, writer);
          imports.takeBack(writer);
          assertThat(texts(imports, "select email from contact")).isEmpty();
          assertThat(texts(imports, COMPANIES)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void oneOfALaterBatchGoesWithAContactOfAnEarlierOneThatCouldNotBeMovedBack(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          String others =
              IntStream.range(1, 1000).mapToObj(i -> row(i, 1)).collect(Collectors.joining("\n"));
          imports.run(
              file(
                  "email,company,tags,lists\np0@example.com,First,one,One\n"
                      + others
                      + "\np0@example.com,Second,two,Two\n"),
              CONTACTS,
              writer);
          change(
              imports,
              "update contact set deleted_at = created_at, version = version + 1"
                  + " where email = 'p0@example.com'");
          ImportRun run = imports.takeBack(writer);
          assertThat(texts(imports, "select email from contact")).isEmpty();
          assertThat(texts(imports, COMPANIES)).isEmpty();
          assertThat(texts(imports, "select name from tag")).isEmpty();
          assertThat(texts(imports, "select name from contact_list")).isEmpty();
          assertThat(
                  imports.sql.number(
                      "select count(*) from import_batch where import_id = ?", run.id()))
              .isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void oneThatSomebodyUsesStays(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(
              file("email,company\na@example.com,Used\nb@example.com,Unused\n"), CONTACTS, writer);
          change(
              imports,
              "insert into task (id, company_id, title, created_at) select 1, id, 'Call', created_at"
                  + " from company where name = 'Used'");
          imports.takeBack(writer);
          assertThat(texts(imports, COMPANIES)).containsExactly("Used");
          assertThat(imports.sql.number("select count(*) from import_batch")).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyGoesBackToACompanyThatIsGone(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("email,company\na@example.com,Old\n"), CONTACTS, writer);
          imports.run(file("email,company,city\na@example.com,New,Oslo\n"), CONTACTS, writer);
          change(imports, "update company set deleted_at = created_at where name = 'Old'");
          imports.takeBack(writer);
          assertThat(
                  texts(
                      imports,
                      "select concat_ws(' ', c.email, m.name, c.city) from contact c left join company m"
                          + " on m.id = company_id"))
              .containsExactly("a@example.com New");
          assertThat(texts(imports, "select concat_ws(' ', field, reason_key) from import_left"))
              .containsExactly("company imports.left.companyGone");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoIsMovedThereAndBackIsWhereTheyWere(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("email,company\na@example.com,Twin\n"), CONTACTS, writer);
          change(
              imports,
              "insert into company (id, name, name_folded, name_key, created_at, updated_at)"
                  + " select 100000, name, name_folded, name_key, created_at, updated_at from company");
          change(imports, "update contact set company_id = 100000");
          imports.run(
              file(
                  "email,company,city\na@example.com,Other,\na@example.com,Twin,\n"
                      + "a@example.com,,Oslo\n"),
              CONTACTS,
              writer);
          String place = "select concat_ws(' ', company_id, city) from contact";
          assertThat(texts(imports, place)).containsExactly("100000 Oslo");
          assertThat(texts(imports, COMPANIES)).containsExactly("Twin", "Twin");
          imports.takeBack(writer);
          assertThat(texts(imports, place)).containsExactly("100000");
        });
  }

  private static String row(int person, int company) {
    return "p%d@example.com,Company %d".formatted(person, company);
  }

  private static void change(TestImport imports, String statement) {
    imports.inTransaction(() -> imports.sql.update(statement));
  }

  private static List<String> texts(TestImport imports, String select) {
    return imports.sql.list(select, row -> row.getString(1));
  }
}
