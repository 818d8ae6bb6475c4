package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

/** The ground that is declared for a file holds for the purpose that is named, and for no other. */
class ImportPurposeTest extends ContactImports {

  private static final ImportKind KIND = ContactImport.kind();
  private static final String CONSENTS =
      "select concat_ws(' ', c.email, n.purpose, case when n.given then 'yes' else 'no' end)"
          + " from consent n join contact c on c.id = n.contact_id order by 1";
  private static final String PROOFS =
      "select concat_ws(' ', c.email, e.purpose, e.basis, t.words) from consent_event e"
          + " join contact c on c.id = e.contact_id left join consent_text t on t.id = e.text_id"
          + " where e.source like 'import%' order by e.id";

  @ParameterizedTest
  @EnumSource
  void aPurposeOfOnesOwnIsGivenWithItsProofAndNoOther(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("email\nno@x.org\nnews@x.org\n"), KIND, writer);
          change(
              imports,
              "insert into purpose (word, brought, double_opt_in, campaigns, created_at)"
                  + " values ('tips', false, true, true, current_timestamp)");
          change(
              imports,
              "insert into consent_text (purpose, number, language, name, words, at)"
                  + " values ('tips', 1, 'en', 'Tips', 'Tips, please', current_timestamp)");
          change(
              imports,
              "insert into consent (contact_id, purpose, given, at) select id,"
                  + " case when email = 'no@x.org' then 'tips' else 'marketing' end, false, created_at"
                  + " from contact");
          imports.basis = "Tips, please";
          imports.options.put("purpose", "tips");
          imports.run(
              file("email,status\nno@x.org,\nnews@x.org,\nnew@x.org,\nleft@x.org,unsubscribed\n"),
              KIND,
              writer);
          assertThat(texts(imports, CONSENTS))
              .containsExactly(
                  "left@x.org tips no",
                  "new@x.org tips yes",
                  "news@x.org marketing no",
                  "news@x.org tips yes",
                  "no@x.org tips no");
          assertThat(texts(imports, PROOFS))
              .containsExactlyInAnyOrder(
                  "news@x.org tips Tips, please Tips, please",
                  "new@x.org tips Tips, please Tips, please",
                  "left@x.org tips unsubscribed");
          imports.takeBack(writer);
          assertThat(texts(imports, CONSENTS))
              .containsExactly("news@x.org marketing no", "no@x.org tips no");
        });
  }

  /** The console and REST both come through here. */
  @ParameterizedTest
  @EnumSource
  void onlyAPurposeThatPeopleAreAskedForCanBeNamed(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      database
          .sql()
          .update(
              "insert into purpose (word, brought, double_opt_in, campaigns, created_at, archived_at)"
                  + " values ('tips', false, true, true, current_timestamp, null),"
                  + " ('old', false, true, true, current_timestamp, current_timestamp)");
      Imports imports = imports(database);
      assertThat(received(imports, "tips").options()).containsEntry("purpose", "tips");
      for (String other : List.of("old", "nothing", "")) {
        assertThatThrownBy(() -> received(imports, other))
            .isInstanceOfSatisfying(
                ProblemException.class,
                refused ->
                    assertThat(refused.errors())
                        .singleElement()
                        .satisfies(
                            error -> {
                              assertThat(error.field()).isEqualTo("options.purpose");
                              assertThat(error.remedy()).contains("tips").doesNotContain("old");
                            }));
      }
    }
  }

  private static ImportRun received(Imports imports, String purpose) throws IOException {
    return imports.receive(
        new ImportOrder("contacts", "a.csv", Map.of(), "Fair", Map.of("purpose", purpose)),
        new ByteArrayInputStream("email\na@x.org\n".getBytes(StandardCharsets.UTF_8)));
  }

  private Imports imports(TestDatabase database) {
    ImportKinds kinds =
        new ImportKinds() {
          @Override
          public Optional<ImportKind> find(String id) {
            return Optional.of(KIND);
          }
        };
    ImportFiles files =
        new ImportFiles() {
          @Override
          Path receive(InputStream content) throws IOException {
            return Files.write(folder.resolve("received"), content.readAllBytes());
          }

          @Override
          void give(Path received, long importId) {}
        };
    Settings settings =
        new Settings() {
          @Override
          public Optional<String> get(String plugin, String name) {
            return Optional.empty();
          }

          @Override
          public void put(String plugin, String name, String value) {}
        };
    FixedUser user = new FixedUser();
    return new Imports(
        database.sql(),
        kinds,
        files,
        null,
        settings,
        new Purposes(database.sql()),
        user,
        new Refusals(new BundleMessages(), user),
        null,
        TestImport.clock());
  }

  private static void change(TestImport imports, String statement) {
    imports.inTransaction(() -> imports.sql.update(statement));
  }

  private static List<String> texts(TestImport imports, String select) {
    return imports.sql.list(select, row -> row.getString(1));
  }
}
