package org.rapportcrm.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testkit.TestDatabase;

class TitleSearchTest {

  /** Letters of which the table of foldings or that of marks knows some. */
  private static final IntStream LETTERS =
      IntStream.concat(IntStream.range(0x20, 0x700), IntStream.range(0x2000, 0x2070));

  @Test
  void theFunctionOfPostgresqlGivesTheWordsThatTheExpressionGives() {
    try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL, "core")) {
      StringBuilder text = new StringBuilder("می‌خواهم O'Brien \\ plain");
      LETTERS.forEach(c -> text.append(" x").append((char) c).append('y').append(c));
      for (String written : List.of(text.toString(), "Plain ASCII, a_b", "", " ", "%")) {
        List<String> words =
            database
                .sql()
                .list(
                    "select unnest(tsvector_to_array(folded_words(?)))",
                    row -> row.getString(1),
                    written);
        String folded =
            database
                .sql()
                .first(
                    "select "
                        + TitleSearch.expression("t.w")
                        + " from (select cast(? as varchar) as w) t",
                    row -> row.getString(1),
                    written)
                .orElseThrow();
        TreeSet<String> expected = new TreeSet<>(List.of(folded.split(" ")));
        expected.remove("");
        assertThat(new TreeSet<>(words)).isEqualTo(expected);
      }
    }
  }
}
