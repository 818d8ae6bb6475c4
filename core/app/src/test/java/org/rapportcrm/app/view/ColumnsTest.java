package org.rapportcrm.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  private static final Columns<String> ALL =
      new Columns<>(
          List.of(
              Column.<String>of("name", "Name", Look.NAME, row -> row).asUsual(),
              Column.<String>of("city", "City", Look.TEXT, row -> row).asUsual(),
              Column.of("note", "Note", Look.TEXT, row -> row)));

  private static String shown(String keys) {
    return Columns.joined(ALL.shown(keys));
  }

  @Test
  void whereNobodyChoseTheUsualOnesAreShown() {
    assertThat(shown(null)).isEqualTo("name,city");
    assertThat(shown(" , ")).isEqualTo("name,city");
  }

  @Test
  void chosenOnesKeepTheirOrderAndStandOnce() {
    assertThat(shown("note, name ,note")).isEqualTo("note,name");
  }

  @Test
  void aPageAlwaysNamesTheRecordAndAFileNeedNot() {
    assertThat(shown("city")).isEqualTo("name,city");
    assertThat(Columns.joined(ALL.chosen("city"))).isEqualTo("city");
  }

  @Test
  void aColumnThatIsGoneIsPassedOver() {
    assertThat(shown("custom.old,city")).isEqualTo("name,city");
    assertThat(ALL.unknown("city,custom.old")).contains("custom.old");
    assertThat(shown("custom.old")).isEqualTo("name,city");
  }
}
