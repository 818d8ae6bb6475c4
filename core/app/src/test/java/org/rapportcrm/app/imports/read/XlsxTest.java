package org.rapportcrm.app.imports.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.app.imports.FileSurvey;
import org.rapportcrm.app.imports.ImportWishes;
import org.rapportcrm.app.imports.write.ContactImport;

class XlsxTest {

  @TempDir private Path folder;

  @Test
  void daysNumbersTextsAndTruthsAreReadAsTheyAreMeant() throws IOException {
    Path file =
        workbook(
            sheets -> {
              Worksheet sheet = sheets.newWorksheet("One");
              sheet.value(0, 0, "Email");
              sheet.value(0, 1, "Birthday");
              sheet.value(0, 2, "Phone");
              sheet.value(2, 0, "علی@example.com");
              sheet.value(2, 1, LocalDate.of(1990, 2, 3));
              sheet.style(2, 1).format("dd.mm.yyyy").set();
              sheet.value(2, 2, 4_917_012_345_678L);
              sheet.value(2, 3, 1.234);
              sheet.value(2, 4, 0.1 + 0.2);
              sheet.value(2, 5, true);
              sheet.value(2, 6, LocalDateTime.of(2024, 3, 5, 14, 30));
              sheet.style(2, 6).format("[$-409]m/d/yy h:mm AM/PM").set();
              sheet.formula(2, 7, "1/0");
            });
    List<SourceRow> rows = rows(file, null);
    assertThat(rows).extracting(SourceRow::line).containsExactly(1L, 3L);
    assertThat(rows.get(1).cells().subList(0, 7))
        .containsExactly(
            "علی@example.com",
            "1990-02-03",
            "4917012345678",
            "1.2340",
            "0.3",
            "true",
            "2024-03-05 14:30");
  }

  @Test
  void aSpreadsheetWithoutStylesIsRead() throws IOException {
    Path whole = workbook(sheets -> sheets.newWorksheet("One").value(0, 0, "a@example.com"));
    Path bare = folder.resolve("bare.xlsx");
    try (ZipFile from = new ZipFile(whole.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(bare))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        if (!entry.getName().endsWith("styles.xml")) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          from.getInputStream(entry).transferTo(to);
        }
      }
    }
    assertThat(rows(bare, null).get(0).cells()).containsExactly("a@example.com");
  }

  @Test
  void theFirstSheetIsReadUnlessAnotherIsChosen() throws IOException {
    Path file =
        workbook(
            sheets -> {
              sheets.newWorksheet("People").value(0, 0, "a@example.com");
              Worksheet second = sheets.newWorksheet("Firmen");
              second.value(0, 0, "Email");
              second.value(1, 0, "b@example.com");
            });
    assertThat(FileKind.of(Charsets.head(file, 4096))).isEqualTo(FileKind.XLSX);
    assertThat(rows(file, null))
        .extracting(row -> row.cells().get(0))
        .containsExactly("a@example.com");
    FileSurvey survey =
        FileSurvey.of(file, ContactImport.kind(), ImportWishes.none(), new ArrayList<>());
    assertThat(survey.sheets()).containsExactly("People", "Firmen");
    assertThat(survey.plan().format().header()).isFalse();
    FileSurvey other =
        FileSurvey.of(
            file,
            ContactImport.kind(),
            ImportWishes.of(Map.of("sheet", "Firmen"), null, new ArrayList<>()),
            new ArrayList<>());
    assertThat(other.plan().format().header()).isTrue();
    assertThat(other.rows()).isEqualTo(1);
    assertThat(other.plan().mapping().fields()).containsEntry(0, "email");
  }

  @ParameterizedTest
  @CsvSource({
    "General, false",
    "0.00, false",
    "#\u200c##0, false",
    "yyyy-mm-dd, true",
    "m/d/yy, true",
    "h:mm, true",
    "'0.00 \"days\"', false",
    "[Red]0.00, false",
    "[$-fa-IR]dd/mm/yyyy, true"
  })
  void aFormatShowsADayOrANumber(String format, boolean day) {
    assertThat(XlsxNumbers.isDay(format)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E999999999", "-1E-9999999", "1E2147483647", "1E401", "12e"})
  void aNumberThatWouldFillTheMemoryStaysTheTextItIs(String raw) {
    assertThat(XlsxNumbers.text(raw, null, false)).isEqualTo(raw);
    assertThat(XlsxNumbers.text(raw, "yyyy", false)).isEqualTo(raw);
  }

  @Test
  void aMillionDigitsAndAnEndlessFormatCostNoTime() {
    String digits = "9".repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(XlsxNumbers.text(digits, null, false)).isEqualTo(digits);
          assertThat(XlsxNumbers.isDay("[".repeat(300_000))).isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"})
  void anEntityThatNamesAFileOrGrowsIsNotRead(String part) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the key of the house");
    String laughs =
        IntStream.range(0, 12)
            .mapToObj(i -> "<!ENTITY l" + (i + 1) + " '" + ("&l" + i + ";").repeat(10) + "'>")
            .collect(Collectors.joining());
    String entities =
        "<!DOCTYPE x [<!ENTITY file SYSTEM '%s'><!ENTITY l0 'ha'>%s]>"
            .formatted(secret.toUri(), laughs);
    Path plain = workbook(sheets -> sheets.newWorksheet("One").value(0, 0, "NAME"));
    for (String entity : List.of("&file;", "&l12;")) {
      Path file = folder.resolve("entities.xlsx");
      rewritten(plain, file, part, entities, entity);
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            try {
              assertThat(rows(file, null).toString()).doesNotContain("the key", "haha");
            } catch (UnreadableFile refused) {
              assertThat(refused).hasMessage("imports.file.broken_spreadsheet");
            }
          });
    }
  }

  /** The workbook with entities declared in one part, and one of them used in every text. */
  private static void rewritten(Path from, Path to, String part, String entities, String entity)
      throws IOException {
    try (ZipFile zip = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().equals(part)) {
          int root = xml.indexOf("?>") + 2;
          xml = xml.substring(0, root) + entities + xml.substring(root);
          xml = xml.replace("NAME", entity).replace("<sheetData>", "<sheetData>" + entity);
          xml = xml.replace("<sheets>", "<sheets>" + entity);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(xml.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aBombIsRefusedBeforeItIsRead() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(blanks);
      }
    }
    assertThatThrownBy(() -> rows(file, null)).hasMessage("imports.file.bomb");
  }

  @Test
  void whatIsPackedLikeASpreadsheetAndIsNoneIsRefused() throws IOException {
    Path file = folder.resolve("letter.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
    }
    assertThatThrownBy(() -> rows(file, null)).hasMessage("imports.file.not_spreadsheet");
    Path cut = folder.resolve("cut.xlsx");
    Files.writeString(cut, "PK\3\4 xl/ and nothing more");
    assertThatThrownBy(() -> rows(cut, null)).hasMessage("imports.file.broken_spreadsheet");
  }

  /** Fills a workbook. */
  private interface Filling {
    void fill(Workbook workbook);
  }

  private Path workbook(Filling filling) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      filling.fill(workbook);
    }
    return file;
  }

  private static List<SourceRow> rows(Path file, String sheet) throws IOException {
    return RowSources.first(
        file, new FileFormat(StandardCharsets.UTF_8, FileFormat.XLSX, true, sheet), 100);
  }
}
