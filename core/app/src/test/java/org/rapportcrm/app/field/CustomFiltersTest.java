package org.rapportcrm.app.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

/** Lists of contacts restricted by custom fields. */
class CustomFiltersTest {

  @ParameterizedTest
  @EnumSource
  void contactsWithAllTheValuesThatAreAskedForAreListed(TestDatabase.Kind kind) {
    try (FieldWorkshop work = new FieldWorkshop(kind)) {
      for (FieldType type : FieldType.values()) {
        work.add(type.word().toLowerCase(Locale.ROOT), type);
      }
      long sara = work.shop.contact("firstName", "Sara");
      long ali = work.shop.contact("firstName", "Ali");
      Map<String, Object> values =
          Map.of(
              "text", "چای سبز",
              "number", "12.5",
              "money", "1200 EUR",
              "date", "2026-05-17",
              "choice", "gold",
              "choices", "gold, silver",
              "yesno", "yes",
              "link", "https://example.com",
              "contact", String.valueOf(ali));
      work.set(sara, values);
      work.set(ali, Map.of("choice", "gold"));

      values.forEach(
          (key, value) ->
              assertThat(found(work, Map.of(key, value.toString()), null))
                  .as(key)
                  .contains("Sara")
                  .hasSize(key.equals("choice") ? 2 : 1));
      assertThat(found(work, Map.of("choice", "Gold", "text", "چاي سبز"), null))
          .containsExactly("Sara");
      assertThat(found(work, Map.of("choice", "silver"), null)).isEmpty();
      Compiled onlyAli = new Compiled("select id from contact where id = ?", List.of(ali));
      assertThat(found(work, Map.of("choice", "gold"), onlyAli)).containsExactly("Ali");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeAskedIsRefused(TestDatabase.Kind kind) {
    try (FieldWorkshop work = new FieldWorkshop(kind)) {
      work.add("number", FieldType.NUMBER);
      for (Map<String, String> asked : List.of(Map.of("nope", "1"), Map.of("number", "x"))) {
        assertThatThrownBy(() -> found(work, asked, null)).isInstanceOf(ProblemException.class);
      }
      assertThat(CustomFilters.of(Map.of("custom.a", " ", "b", "1"))).isEmpty();
    }
  }

  private static List<String> found(
      FieldWorkshop work, Map<String, String> asked, Compiled within) {
    Refusals refusals = new Refusals((locale, key, arguments) -> key, FixedUser.withoutAccount());
    Compiled members =
        new CustomFilters(work.values, refusals).within(Carrier.CONTACT, asked, within);
    return work.shop.found(ContactFilter.ALL.within(members));
  }
}
