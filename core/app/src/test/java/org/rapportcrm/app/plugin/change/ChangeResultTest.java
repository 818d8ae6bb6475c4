package org.rapportcrm.app.plugin.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.plugin.change.ChangeStatus.Changed;
import org.rapportcrm.app.text.BundleMessages;

class ChangeResultTest {

  private static final Changed NOTES = changed("notes", "Notes", "install", "1.0.0");
  private static final Changed VISITS = changed("visits", "Visits", "upgrade", "2.1.0");
  private static final Changed TEA = changed("tea", "Tea", "downgrade", "3.0.0");

  private final ChangeResult result = new ChangeResult(new BundleMessages());

  @Test
  void oneHasItsOwnSentence() {
    assertThat(said(Locale.ENGLISH, "done", VISITS)).isEqualTo("Visits 2.1.0 is there now.");
  }

  @Test
  void severalAreAllNamedEachWithWhatBecameOfIt() {
    assertThat(said(Locale.ENGLISH, "done", NOTES, VISITS, TEA))
        .isEqualTo(
            "3 plugins were changed: Notes 1.0.0 (new), Visits 2.1.0 (newer version), and Tea"
                + " 3.0.0 (older version).");
    assertThat(said(Locale.ENGLISH, "failed", NOTES, VISITS))
        .startsWith("These plugins could not be changed together: Notes 1.0.0 (new) and Visits")
        .endsWith("What was before runs again, with its data.");
  }

  @Test
  void inEveryLanguage() {
    for (String language : List.of("ar", "fa")) {
      for (String state : List.of("done", "failed")) {
        assertThat(said(Locale.forLanguageTag(language), state, NOTES, VISITS, TEA))
            .contains("Notes 1.0.0", "Visits 2.1.0", "Tea 3.0.0")
            .doesNotContain("plugin", "changes.", "{");
      }
    }
  }

  private String said(Locale locale, String state, Changed... plugins) {
    return result.in(
        locale, new ChangeStatus("p", state, List.of(), List.of(plugins), null, null, null));
  }

  private static Changed changed(String id, String name, String action, String version) {
    return new Changed(id, Map.of("en", name), action, version);
  }
}
