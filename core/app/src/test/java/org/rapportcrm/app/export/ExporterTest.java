package org.rapportcrm.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Look;
import org.rapportcrm.app.view.Money;
import org.rapportcrm.app.view.Word;

class ExporterTest {

  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

  private record Row(String name, BigDecimal amount, String currency, Instant at, LocalDate day) {}

  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.of("name", "Name", Look.NAME, Row::name),
          Column.of("amount", "Amount", Look.MONEY, row -> Money.of(row.amount(), row.currency())),
          Column.of("at", "At", Look.MOMENT, Row::at),
          Column.of("day", "Day", Look.DAY, Row::day),
          Column.of("stage", "Stage", Look.BADGE, row -> new Word("vip", "stage.vip")),
          Column.of("tags", "Tags", Look.CHIPS, row -> List.of("a", "b")));

  private final Exporter exporter = new Exporter((locale, key, arguments) -> key);

  private static Row row(String name) {
    return new Row(
        name,
        new BigDecimal("-12.5000"),
        "EUR",
        Instant.parse("2026-05-17T20:30:00Z"),
        LocalDate.of(2026, 5, 17));
  }

  private byte[] written(Format format, Locale locale, List<Row> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<List<Row>> chunks = new ArrayList<>(List.of(rows, List.of()));
    Export<Row> list = Export.of("rows", "Rows", COLUMNS, () -> chunks.remove(0));
    assertThat(exporter.write(list, format, locale, TEHRAN, out)).isEqualTo(rows.size());
    return out.toByteArray();
  }

  private String csv(String name) throws IOException {
    String all =
        new String(written(Format.CSV, Locale.ENGLISH, List.of(row(name))), StandardCharsets.UTF_8);
    return all.substring(all.indexOf('\n') + 1);
  }

  @Test
  void aFileBeginsWithAMarkAndTheHeadingsAndMoneyHasItsCurrencyBeside() throws IOException {
    String all =
        new String(written(Format.CSV, Locale.ENGLISH, List.of(row("x"))), StandardCharsets.UTF_8);
    assertThat(all).startsWith("\ufeffName,Amount,Amount (exports.currency),At,Day,Stage,Tags");
  }

  @Test
  void numbersAndDaysStayThatAndMomentsAreThoseOfThePerson() throws IOException {
    assertThat(csv("Ann").strip())
        .isEqualTo("Ann,-12.5,EUR,2026-05-18 00:00:00,2026-05-17,stage.vip,\"a, b\"");
  }

  @Test
  void whatASpreadsheetWouldCalculateIsOnlyText() throws IOException {
    for (String evil :
        List.of(
            "=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx", "\uFF1D1", "\uFF0B1", "\uFF0D1",
            "\uFF20s")) {
      assertThat(csv(evil)).as(evil).matches("(?s)\"?'.*").contains(evil.substring(1));
    }
  }

  @Test
  void aWorkbookHoldsNumbersAsNumbersAndNoFormula() throws IOException {
    String sheet = sheet(written(Format.XLSX, Locale.ENGLISH, List.of(row("=cmd|x"))));
    assertThat(sheet).contains("&apos;=cmd|x").contains("<v>-12.5").doesNotContain("<f>");
    assertThat(sheet).doesNotContain("rightToLeft");
  }

  @Test
  void aSheetInPersianAndArabicRunsFromRightToLeft() throws IOException {
    for (String language : List.of("fa", "ar")) {
      Locale locale = Locale.forLanguageTag(language);
      assertThat(sheet(written(Format.XLSX, locale, List.of(row("سارا")))))
          .contains("rightToLeft=\"true\"")
          .contains("&#x633;&#x627;&#x631;&#x627;");
    }
  }

  @Test
  void whatDoesNotFitOneSheetGoesOnTheNext() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxSink sink = new XlsxSink(out, "Rows", false, 3)) {
      for (String cell : List.of("Head", "1", "2", "3")) {
        sink.row(List.of(cell));
      }
    }
    List<String> names = new ArrayList<>();
    each(out.toByteArray(), (name, text) -> names.add(name));
    assertThat(names).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
  }

  private interface Entry {
    void of(String name, String text);
  }

  private static void each(byte[] workbook, Entry entry) throws IOException {
    Path file = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry one : Collections.list(zip.entries())) {
          String text = new String(zip.getInputStream(one).readAllBytes(), StandardCharsets.UTF_8);
          entry.of(one.getName(), text);
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  private static String sheet(byte[] workbook) throws IOException {
    StringBuilder found = new StringBuilder();
    each(
        workbook,
        (name, text) -> {
          if (name.equals("xl/worksheets/sheet1.xml")) {
            found.append(text);
          }
        });
    return found.toString();
  }
}
