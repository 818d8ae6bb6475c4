package org.rapportcrm.app.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentTest {

  private static final String MARK = "0123456789abcdef0123456789abcdef";

  private static Sent sent(String page, String name, String state) {
    Map<String, String[]> parameters = new HashMap<>();
    parameters.put("rapport.once", new String[] {MARK});
    parameters.put("jakarta.faces.ViewState", new String[] {state});
    parameters.put("primefaces.nonce", new String[] {state});
    parameters.put("edit:name", new String[] {name});
    return Sent.of(page, parameters).orElseThrow();
  }

  @Test
  void theSameFormOfAPageThatWasOpenedAnewIsTheSame() {
    assertThat(sent("/console/task-edit", "مینا", "1"))
        .isEqualTo(sent("/console/task-edit", "مینا", "2"));
  }

  @Test
  void anotherWordOrAnotherPageIsAnother() {
    Sent first = sent("/console/task-edit", "Mina", "1");
    assertThat(sent("/console/task-edit", "Minoo", "1")).isNotEqualTo(first);
    assertThat(sent("/console/deal-edit", "Mina", "1")).isNotEqualTo(first);
  }

  @Test
  void whatCarriesNoMarkOfOursIsNotAsked() {
    assertThat(Sent.of("/x", Map.of())).isEmpty();
    assertThat(Sent.of("/x", Map.of("rapport.once", new String[] {"'; drop table"}))).isEmpty();
  }
}
