package org.rapportcrm.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "customers.csv, customers.csv",
    "/home/ada/customers.csv, customers.csv",
    "C:\\Users\\Ada\\customers.csv, customers.csv",
    "../../etc/passwd, passwd",
    "' customers .csv ', 'customers .csv'",
    "مشتری\u200cها.xlsx, مشتری\u200cها.xlsx",
    "invoice\u202efdp.exe, invoicefdp.exe",
    "\ud83d\ude00.csv, \ud83d\ude00.csv",
    "a\ud83d.csv, a.csv"
  })
  void whatIsNotSeenAndWhereItLayIsLeftOut(String sent, String shown) {
    assertThat(FileName.shown(sent, "import")).isEqualTo(shown);
  }

  @Test
  void noNameHasASecondLine() {
    assertThat(FileName.shown("\u2067\u200fa\u0000b\r\nc\u2028d.csv", "import"))
        .isEqualTo("abcd.csv");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "/", "a/", "..", "\u202e\u0000", "C:\\"})
  void whereNothingIsLeftItHasAnotherName(String sent) {
    assertThat(FileName.shown(sent, "import")).isEqualTo("import");
  }

  @ParameterizedTest
  @CsvSource({
    "customers.csv, customers.csv",
    "Ù\u0085Ø´ØªØ±Û\u008c.csv, مشتری.csv",
    "Müller.csv, Müller.csv",
    "مشتری.csv, مشتری.csv"
  })
  void theNameInAPartOfAFormIsReadAsUtf8WhereItIsThat(String read, String name) {
    assertThat(FileName.ofPart(read)).isEqualTo(name);
  }

  @Test
  void aLongNameKeepsItsEnd() {
    String shown = FileName.shown("\ud83d\ude00".repeat(300) + ".csv", "import");
    assertThat(shown.codePointCount(0, shown.length())).isEqualTo(200);
    assertThat(shown).startsWith("\ud83d\ude00").endsWith(".csv");
  }
}
