package org.rapportcrm.app.contact.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.contact.privacy.Exported.Thing;

class ExportedTest {

  /** A plugin that keeps coupons. */
  private static final class Coupons implements PersonalData {

    @Override
    public Map<String, List<Map<String, Object>>> export(long contactId) {
      return Map.of();
    }

    @Override
    public Optional<Words> words(String kind, String column, Object value) {
      return Optional.of(Words.of(kind + '/' + column + '/' + value));
    }

    @Override
    public List<String> erase(long contactId) {
      return List.of();
    }
  }

  private final Exported exported = new Exported(new LinkedHashMap<>(), new HashMap<>());

  private void add(Map<String, Object> row) {
    exported.add("coupons", List.of(row), new Coupons());
  }

  @Test
  void aPluginSaysWhatItsKindsColumnsAndCodesAreCalled() {
    add(Map.of("state", "used"));
    assertThat(exported.words())
        .containsOnly(
            Map.entry(new Thing("coupons", null, null), Words.of("coupons/null/null")),
            Map.entry(new Thing("coupons", "state", null), Words.of("coupons/state/null")),
            Map.entry(new Thing("coupons", "state", "used"), Words.of("coupons/state/used")));
  }

  @Test
  void timesAsADatabaseWritesThemAreGivenOutInIso8601() {
    add(Map.of("at", "2026-09-22 09:00:03.68+00"));
    assertThat(exported.rows().get("coupons"))
        .containsExactly(Map.of("at", "2026-09-22T09:00:03.680Z"));
    add(Map.of("at", "2026-09-22 12:30:03+03:30", "note", "2026-09-22 at noon"));
    assertThat(exported.rows().get("coupons"))
        .containsExactly(Map.of("at", "2026-09-22T09:00:03Z", "note", "2026-09-22 at noon"));
  }
}
