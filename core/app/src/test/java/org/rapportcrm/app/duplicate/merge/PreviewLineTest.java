package org.rapportcrm.app.duplicate.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewLineTest {

  private static PreviewLine line(String field, String kept, String merged) {
    return new PreviewLine(field, "x", kept, merged);
  }

  @Test
  void twoOfTheSameNameAreToldApartByWhatDiffers() {
    List<PreviewLine> lines =
        List.of(line("phone", "1", "2"), line("email", "a@b.example", "a@b.example"));
    assertThat(PreviewLine.apart(lines, true)).isEqualTo("1");
    assertThat(PreviewLine.apart(lines, false)).isEqualTo("2");
    assertThat(PreviewLine.apart(List.of(line("email", null, "c@d.example")), true)).isNull();
    assertThat(PreviewLine.apart(List.of(line("jobTitle", "Buyer", "Baker")), true)).isNull();
  }
}
