package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.field.CustomStore;
import org.rapportcrm.app.field.FieldType;
import org.rapportcrm.app.field.Found;
import org.rapportcrm.app.imports.custom.CustomImport;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.app.imports.write.ContactsWriter;
import org.rapportcrm.testkit.TestDatabase;

/** Custom fields in files of contacts. */
class CustomFieldImportTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void columnsNamedAfterCustomFieldsFillThemAndBadCellsAreRefused(TestDatabase.Kind kind)
      throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        TestImport imports = new TestImport(database.dataSource())) {
      imports.inTransaction(() -> define(imports.sql));
      ContactsWriter writer =
          new ContactsWriter(
              imports.sql,
              imports.recording(),
              TestImport.clock(),
              imports.back(),
              Workshop.suppressed(imports.sql));
      Path file =
          file(
              "email,Level,بودجه,Since,Teas,Newsletter,Friend\n"
                  + "ada@example.com,Gold,1200 EUR,17/05/2026,\"Green, Black\",yes,\n"
                  + "bob@example.com,silver,,,green,no,ADA@example.com\n"
                  + "cyd@example.com,tin,,,,,\n"
                  + "dan@example.com,,,,,,nobody@example.com\n");
      ImportKind fields =
          CustomImport.with(
              ContactImport.kind(),
              new CustomFields(imports.sql).active(Carrier.CONTACT),
              Locale.ENGLISH);

      assertThat(imports.run(file, fields, writer)).isEqualTo(new ImportCounts(4, 1, 0, 0, 1, 3));
      assertThat(imports.run(file, fields, writer)).isEqualTo(new ImportCounts(4, 1, 0, 1, 1, 2));
      assertThat(
              imports.sql.list(
                  "select line, field, reason_key from import_rejection order by import_id, line",
                  row -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3)))
          .startsWith(
              "3 custom.friend fields.no-key",
              "4 custom.level fields.no-option",
              "5 custom.friend fields.no-key");
      Map<String, Object> ada = values(imports.sql, "ada@example.com");
      assertThat(ada)
          .containsEntry("level", "gold")
          .containsEntry("since", "2026-05-17")
          .containsEntry("teas", List.of("green", "black"))
          .containsEntry("newsletter", true);
      assertThat(values(imports.sql, "bob@example.com")).containsKey("friend");

      Path next = file("email,Level\nada@example.com,silver\n");
      assertThat(imports.run(next, fields, writer)).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
      assertThat(values(imports.sql, "ada@example.com"))
          .containsEntry("level", "silver")
          .containsEntry("newsletter", true);
    }
  }

  @ParameterizedTest
  @EnumSource
  void takenBackCustomFieldsHoldWhatTheyHeldUnlessSomebodyChangedThem(TestDatabase.Kind kind)
      throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        TestImport imports = new TestImport(database.dataSource())) {
      imports.inTransaction(() -> define(imports.sql));
      ContactsWriter writer =
          new ContactsWriter(
              imports.sql,
              imports.recording(),
              TestImport.clock(),
              imports.back(),
              Workshop.suppressed(imports.sql));
      ImportKind fields =
          CustomImport.with(
              ContactImport.kind(),
              new CustomFields(imports.sql).active(Carrier.CONTACT),
              Locale.ENGLISH);
      imports.run(
          file("email,Level,Since,Teas\nada@example.com,Gold,17/05/2026,Green\n"), fields, writer);
      imports.run(
          file("email,Level,Friend\nbob@example.com,Gold,ada@example.com\n"), fields, writer);
      Map<String, Object> ada = values(imports.sql, "ada@example.com");
      Map<String, Object> bob = values(imports.sql, "bob@example.com");
      Path next =
          file(
              "email,Level,Budget,Since,Teas,Newsletter,Friend\n"
                  + "ada@example.com,silver,7.50 EUR,18/05/2026,\"green,black\",no,bob@example.com\n"
                  + "bob@example.com,silver,,,,yes,bob@example.com\n");
      assertThat(
              imports.tryOut(next, fields, writer).changes().get(0).cells().stream()
                  .map(cell -> cell.field() + " " + cell.before() + " " + cell.after()))
          .containsExactly(
              "custom.level gold silver",
              "custom.budget null 7.5 EUR",
              "custom.since 2026-05-17 2026-05-18",
              "custom.teas green green, black",
              "custom.newsletter null false",
              "custom.friend null bob@example.com");
      imports.run(next, fields, writer);
      assertThat(values(imports.sql, "ada@example.com")).hasSize(6);
      imports.takeBack(writer);
      assertThat(values(imports.sql, "ada@example.com")).isEqualTo(ada);
      assertThat(values(imports.sql, "bob@example.com")).isEqualTo(bob);

      imports.run(next, fields, writer);
      imports.inTransaction(
          () ->
              imports.sql.update(
                  "update custom_contact set option_id = 1 where field_id = 1 and record_id ="
                      + " (select id from contact where email = 'bob@example.com')"));
      imports.takeBack(writer);
      assertThat(
              imports.sql.list(
                  "select name, field from import_left",
                  row -> row.getString(1) + " " + row.getString(2)))
          .containsExactly("bob@example.com custom.level");
      assertThat(values(imports.sql, "ada@example.com")).isEqualTo(ada);
    }
  }

  private static void define(Sql sql) {
    field(sql, 1, "level", FieldType.CHOICE, "Level", null);
    field(sql, 2, "budget", FieldType.MONEY, "Budget", "بودجه");
    field(sql, 3, "since", FieldType.DATE, "Since", null);
    field(sql, 4, "teas", FieldType.CHOICES, "Teas", null);
    field(sql, 5, "newsletter", FieldType.YES_NO, "Newsletter", null);
    field(sql, 6, "friend", FieldType.CONTACT, "Friend", null);
    option(sql, 1, 1, "gold", "Gold");
    option(sql, 2, 1, "silver", "Silver");
    option(sql, 3, 4, "green", "Green");
    option(sql, 4, 4, "black", "Black");
  }

  private static void field(Sql sql, long id, String key, FieldType type, String en, String fa) {
    sql.update(
        "insert into custom_field (id, carrier, field_key, type, label_en, label_fa, place,"
            + " created_at) values (?, 'contact', ?, ?, ?, ?, ?, current_timestamp)",
        id,
        key,
        type.word(),
        en,
        fa,
        id);
  }

  private static void option(Sql sql, long id, long field, String key, String label) {
    sql.update(
        "insert into custom_option (id, field_id, option_key, label_en, place)"
            + " values (?, ?, ?, ?, ?)",
        id,
        field,
        key,
        label,
        id);
  }

  private static Map<String, Object> values(Sql sql, String email) {
    long id = sql.number("select id from contact where email_folded = ?", email);
    return CustomStore.read(
            sql, Carrier.CONTACT, List.of(id), new CustomFields(sql).active(Carrier.CONTACT))
        .get(id)
        .stream()
        .collect(Collectors.toMap(one -> one.field().key(), Found::json));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "contacts", ".csv"), text);
  }
}
