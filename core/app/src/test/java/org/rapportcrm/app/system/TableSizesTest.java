package org.rapportcrm.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.data.Dialect;
import org.rapportcrm.testkit.TestDatabase;

class TableSizesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 17);

  @ParameterizedTest
  @EnumSource
  void whatWasMeasuredAMonthAgoIsComparedWithNow(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      TableSizes sizes = new TableSizes(database.sql(), Dialect.valueOf(kind.name()));
      sizes.measure(TODAY.minusDays(20));
      sizes.measure(TODAY.minusDays(20));
      database
          .sql()
          .update("update table_size set row_count = row_count - 7 where table_name = 'contact'");
      sizes.measure(TODAY);
      assertThat(sizes.now(TODAY))
          .filteredOn(table -> table.name().equals("contact"))
          .singleElement()
          .satisfies(table -> assertThat(table.newRows()).isEqualTo(7));
      assertThat(sizes.history(TODAY)).extracting(TableSizes.Day::day).hasSize(2).contains(TODAY);
      sizes.measure(TODAY.plusDays(500));
      assertThat(database.sql().number("select count(distinct measured) from table_size"))
          .isEqualTo(1);
    }
  }
}
