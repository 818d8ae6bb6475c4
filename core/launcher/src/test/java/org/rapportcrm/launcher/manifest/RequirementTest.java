package org.rapportcrm.launcher.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequirementTest {
  @Test
  void commasInsideARangeDoNotEndTheEntry() {
    assertThat(Requirement.parseList("loyalty[1.0,2), surveys ,hello[1.0]"))
        .extracting(Requirement::toString)
        .containsExactly("loyalty [1.0,2)", "surveys", "hello [1.0,1.0]");
  }

  @Test
  void noTextIsNoRequirement() {
    assertThat(Requirement.parseList(null)).isEmpty();
    assertThat(Requirement.parseList(" ")).isEmpty();
  }

  @Test
  void whatIsNoListIsRefusedWithAnExample() {
    assertThatThrownBy(() -> Requirement.parseList("Loyalty>=1"))
        .hasMessageContaining("write for example loyalty[1.0,2)");
  }
}
