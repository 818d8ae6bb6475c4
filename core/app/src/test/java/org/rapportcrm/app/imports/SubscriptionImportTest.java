package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.testkit.TestDatabase;

/** Files that say who wants mails and who has left. */
class SubscriptionImportTest extends ContactImports {

  private static final ImportKind KIND = ContactImport.kind();
  private static final String FLUENT =
      """
      email,status
      yes@x.org,subscribed
      open@x.org,pending
      gone@x.org,unsubscribed
      unsaid@x.org,
      """;

  @ParameterizedTest
  @EnumSource
  void theGroundDeclaredForAFileDoesNotHoldForWhoLeftOrNeverConfirmed(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.basis = "They asked for it";
          imports.run(file(FLUENT), KIND, writer);
          assertThat(consents(imports))
              .containsExactly(
                  "gone@x.org false unsubscribed",
                  "unsaid@x.org true They asked for it",
                  "yes@x.org true They asked for it");
          assertThat(imports.run(file(FLUENT), KIND, writer).isNothingNew()).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoLeftIsKnownWithoutAGroundAndALaterFileDoesNotWinThemBack(TestDatabase.Kind kind)
      throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(
              file("Email Address,UNSUB_TIME\na@x.org,2024-03-05 10:22:33\nb@x.org,\n"),
              KIND,
              writer);
          assertThat(consents(imports)).containsExactly("a@x.org false 2024-03-05 10:22:33");
          imports.basis = "They asked for it";
          imports.run(file("email\na@x.org\n"), KIND, writer);
          assertThat(consents(imports)).containsExactly("a@x.org false 2024-03-05 10:22:33");
        });
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoRowsAboutOnePersonTheOneThatLeftCounts(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.basis = "They asked for it";
          imports.run(file("email,status\na@x.org,enabled\na@x.org,blocklisted\n"), KIND, writer);
          assertThat(consents(imports)).containsExactly("a@x.org false blocklisted");
        });
  }

  @ParameterizedTest
  @EnumSource
  void takenBackNothingOfItIsRecordedAnyMore(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          imports.run(file("email\ngone@x.org\n"), KIND, writer);
          imports.run(file(FLUENT), KIND, writer);
          assertThat(consents(imports)).containsExactly("gone@x.org false unsubscribed");
          imports.takeBack(writer);
          assertThat(imports.sql.number("select count(*) from consent")).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aWordThatSaysNeitherRejectsItsRow(TestDatabase.Kind kind) throws Exception {
    on(
        kind,
        (imports, writer) -> {
          StringBuilder rows = new StringBuilder("email,status\n");
          for (int i = 0; i < 300; i++) {
            rows.append("p").append(i).append("@x.org,subscribed\n");
          }
          ImportCounts counts =
              imports.run(file(rows + "last@x.org,Gold customer\n"), KIND, writer);
          assertThat(counts.created()).isEqualTo(300);
          assertThat(counts.rejected()).isEqualTo(1);
        });
  }

  private static List<String> consents(TestImport imports) {
    return imports.sql.list(
        "select c.email, n.given, e.basis from consent n join contact c on c.id = n.contact_id"
            + " join consent_event e on e.contact_id = c.id order by c.email",
        row -> row.getString(1) + " " + row.getBoolean(2) + " " + row.getString(3));
  }
}
