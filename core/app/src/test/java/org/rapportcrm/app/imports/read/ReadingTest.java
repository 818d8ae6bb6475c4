package org.rapportcrm.app.imports.read;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.testkit.SharedData;

class ReadingTest {

  @TempDir private Path folder;

  @Test
  void quotesDelimitersAndLineEndsInsideQuotesBelongToTheCell() throws IOException {
    assertThat(cells("a,\"b, \"\"c\"\"\r\nd\",e\r\nf,g,h"))
        .containsExactly(List.of("a", "b, \"c\"\nd", "e"), List.of("f", "g", "h"));
  }

  @Test
  void aQuoteInsideAnUnquotedCellIsAQuote() throws IOException {
    assertThat(cells("37°36'37.8\"N,x")).containsExactly(List.of("37°36'37.8\"N", "x"));
  }

  @Test
  void blankRowsAreLeftOutAndLinesAreCountedOn() throws IOException {
    List<SourceRow> rows = rows("a,b\n,,\n\n\"x\ny\",z\nlast,row");
    assertThat(rows).extracting(SourceRow::line).containsExactly(1L, 4L, 6L);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsRowAlone() throws IOException {
    List<SourceRow> rows = rows("a,b\n1,\"open\n2,good\n3,\"also good\"\n4,end");
    assertThat(rows)
        .extracting(SourceRow::damage)
        .containsExactly(null, CsvRows.UNBALANCED, null, null, null);
    assertThat(rows.get(1).cells()).containsExactly("1", "\"open");
    assertThat(rows).extracting(SourceRow::line).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(rows.get(3).cells()).containsExactly("3", "also good");
  }

  @Test
  void aQuoteInTheMiddleOfAQuotedCellCostsItsRowAlone() throws IOException {
    List<SourceRow> rows = rows("1,\"Bob \"the man\" Smith\",x\n2,b,c");
    assertThat(rows).extracting(SourceRow::damage).containsExactly(CsvRows.UNBALANCED, null);
    assertThat(rows.get(1).cells()).containsExactly("2", "b", "c");
  }

  @Test
  void aNulAHugeCellAndTooManyColumnsAreDamagesOfTheirRow() throws IOException {
    String huge = "x".repeat(CsvRows.MAX_CELL + 1);
    String wide = "c,".repeat(600);
    List<SourceRow> rows = rows("a\0b,c\n" + huge + ",d\n" + wide + "\n\"" + huge + "\n\",e\nok,f");
    assertThat(rows)
        .extracting(SourceRow::damage)
        .startsWith(CsvRows.NUL, CsvRows.TOO_LONG, CsvRows.TOO_WIDE, CsvRows.UNBALANCED);
    assertThat(rows.get(2).cells()).hasSize(CsvRows.MAX_COLUMNS);
    assertThat(rows.get(rows.size() - 1)).isEqualTo(SourceRow.of(6, List.of("ok", "f")));
  }

  @Test
  void tenThousandOpenQuotesAreReadInReasonableTime() throws IOException {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      file.append(i).append(",\"open").append(i).append("\n");
    }
    assertThat(rows(file.toString())).hasSize(10_000).allMatch(row -> row.damage() != null);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false",
    "UTF-8, true",
    "UTF-16LE, true",
    "UTF-16BE, true",
    "UTF-16LE, false",
    "UTF-16BE, false",
    "windows-1256, false"
  })
  void theCharsetIsFoundWithAndWithoutAMark(String name, boolean mark) throws IOException {
    Charset charset = Charset.forName(name);
    String text =
        "الاسم,البريد\n".concat("محمد الشيباني,m@example.com\nفاطمة,f@example.com\n".repeat(9));
    Path file = folder.resolve("c.csv");
    Files.write(file, ((mark ? "\ufeff" : "") + text).getBytes(charset));
    assertThat(Charsets.detect(file)).isEqualTo(charset);
    FileFormat format = FormatGuess.of(file, FileKind.TABLE, word -> false);
    assertThat(format.header()).isTrue();
    assertThat(RowSources.first(file, format, 1).get(0).cells()).containsExactly("الاسم", "البريد");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFound(String sign) throws IOException {
    String text = "name,note;x\nAda,\"a;b,c|d\te\"\nBob,f\n".replace(",", sign);
    Path file = Files.writeString(folder.resolve("d.csv"), text);
    assertThat(FormatGuess.of(file, FileKind.TABLE, word -> false).delimiter())
        .isEqualTo(sign.charAt(0));
  }

  @Test
  void aFileWithoutHeaderIsKnownByTheDataInItsFirstRow() throws IOException {
    Path file =
        Files.writeString(folder.resolve("h.csv"), "Ada,ada@example.com\nBob,b@example.com");
    assertThat(FormatGuess.of(file, FileKind.TABLE, word -> false).header()).isFalse();
  }

  @Test
  void whatIsNoTableIsNamed() {
    assertThat(kind("PK\3\4....xl/workbook.xml")).isEqualTo(FileKind.XLSX);
    assertThat(kind("PK\3\4mimetypeapplication/vnd.oasis.opendocument.spreadsheet"))
        .isEqualTo(FileKind.SPREADSHEET);
    assertThat(kind("PK\3\4....photo.jpg")).isEqualTo(FileKind.ARCHIVE);
    assertThat(kind("%PDF-1.7")).isEqualTo(FileKind.PDF);
    assertThat(kind("\u0089PNG\r\n\u001a\n")).isEqualTo(FileKind.IMAGE);
    assertThat(kind("\n <!DOCTYPE html><html>")).isEqualTo(FileKind.WEB_PAGE);
    assertThat(kind("[\n{\"a\": 1}]")).isEqualTo(FileKind.JSON);
    assertThat(kind("")).isEqualTo(FileKind.EMPTY);
    assertThat(kind("\1\2\3\4\5\6\7")).isEqualTo(FileKind.BINARY);
    assertThat(kind("BEGIN:VCARD")).isEqualTo(FileKind.VCARD);
    assertThat(kind("name,email\n")).isEqualTo(FileKind.TABLE);
  }

  @Test
  void theTortureFilesOfCsvSpectrumComeOutAsTheirJson() throws IOException {
    Path spectrum = SharedData.path("csv_spectrum");
    try (Stream<Path> files = Files.list(spectrum.resolve("csvs"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".csv", ".json");
        if (!name.startsWith("location")) {
          assertThat(asJson(file)).as(name).isEqualTo(expected(spectrum.resolve("json/" + name)));
        }
      }
    }
  }

  @Test
  void aCardOfTheOldKindIsReadInTheCharsetThatWasChosen() throws IOException {
    String card =
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:Iksi=F1ski;Piotr\r\nEND:VCARD\r\n";
    try (VcardRows rows = new VcardRows(new StringReader(card), Charset.forName("ISO-8859-2"))) {
      rows.next();
      assertThat(rows.next().cells()).contains("Piotr", "Iksi\u0144ski");
    }
  }

  private static List<List<String>> expected(Path json) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(json))) {
      JsonArray array = reader.readArray();
      List<List<String>> rows = new ArrayList<>();
      for (JsonValue row : array) {
        rows.add(
            row.asJsonObject().keySet().stream()
                .map(key -> row.asJsonObject().getString(key).replace("\r\n", "\n"))
                .toList());
      }
      return rows;
    }
  }

  private static List<List<String>> asJson(Path file) throws IOException {
    FileFormat format = new FileFormat(StandardCharsets.UTF_8, ',', true);
    return RowSources.first(file, format, 100).stream().skip(1).map(SourceRow::cells).toList();
  }

  private static FileKind kind(String head) {
    return FileKind.of(head.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<List<String>> cells(String text) throws IOException {
    return rows(text).stream().map(SourceRow::cells).toList();
  }

  private static List<SourceRow> rows(String text) throws IOException {
    List<SourceRow> rows = new ArrayList<>();
    try (CsvRows source = new CsvRows(new StringReader(text), ',')) {
      for (SourceRow row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
