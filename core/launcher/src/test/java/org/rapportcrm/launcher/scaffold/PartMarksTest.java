package org.rapportcrm.launcher.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PartMarksTest {

  private static final String SOURCE =
      """
      package a;

      import a.b.Page;
      import a.b.Tab;

      class Table {
        // +page

        // region page
        Page page;
        // endregion
        // -page
        // +tab

        Tab tab;
        // -tab
        // +!tab

        // | int nothing;
        // -!tab

        // +other
        int other;
        // -other
      }
      """;

  @Test
  void aPartThatIsWantedStaysWithoutItsMarks() {
    assertThat(PartMarks.resolve(SOURCE, Set.of("page", "tab")))
        .isEqualTo(
            """
            package a;

            import a.b.Page;
            import a.b.Tab;

            class Table {

              Page page;

              Tab tab;
            }
            """);
  }

  @Test
  void aPartThatIsNotWantedTakesItsImportWithItAndLeavesItsSubstitute() {
    assertThat(PartMarks.resolve(SOURCE, Set.of("page")))
        .isEqualTo(
            """
            package a;

            import a.b.Page;

            class Table {

              Page page;

              int nothing;
            }
            """);
  }

  @Test
  void aSubstituteLeavesNoTrailingBlanksAndANameInsideAnotherTypeNoImport() {
    assertThat(
            PartMarks.resolve(
                """
                import a.b.Criterion.Type;

                class Table {
                  // +!page
                  // | int rows = 50;
                  // |
                  // -!page
                  Object type = Settings.Type.TEXT;
                }
                """,
                Set.of()))
        .isEqualTo(
            """
            class Table {
              int rows = 50;

              Object type = Settings.Type.TEXT;
            }
            """);
  }

  @Test
  void marksAreKnownInEveryLanguageOfAProject() {
    assertThat(PartMarks.resolve("# +a\nx=1\n# -a\n-- +b\nselect 1\n-- -b\n", Set.of("a")))
        .isEqualTo("x=1\n");
    assertThat(PartMarks.resolve("<!-- +a -->\n<a/>\n<!-- -a -->\n<b/>\n", Set.of()))
        .isEqualTo("<b/>\n");
    assertThat(PartMarks.resolve("/* region a */\na {}\n/* endregion */\n", Set.of()))
        .isEqualTo("a {}\n");
  }
}
