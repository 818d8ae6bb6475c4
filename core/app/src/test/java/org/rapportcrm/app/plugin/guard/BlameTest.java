package org.rapportcrm.app.plugin.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.rest.ProblemException;

class BlameTest {

  @Test
  void whatAPluginThrowsIsItsFault() {
    assertThat(Blame.isPlugins(new IllegalStateException("broken"))).isTrue();
    assertThat(Blame.isPlugins(new NoSuchMethodError("gone"))).isTrue();
    assertThat(Blame.isPlugins(new RuntimeException(new SQLException("no table", "42P01"))))
        .isTrue();
  }

  @Test
  void aRefusalOfBadInputIsNot() {
    assertThat(Blame.isPlugins(ProblemException.field("name", "Too long.", "Shorten it.")))
        .isFalse();
  }

  @Test
  void aDatabaseThatIsAwayIsNot() {
    assertThat(Blame.isPlugins(new RuntimeException(new SQLException("refused", "08001"))))
        .isFalse();
    assertThat(Blame.isPlugins(new RuntimeException(new SQLException("shut down", "57P01"))))
        .isFalse();
  }

  @Test
  void theRootIsNamedWithItsKind() {
    assertThat(Blame.root(new RuntimeException("outer", new IllegalArgumentException("inner"))))
        .isEqualTo("IllegalArgumentException: inner");
  }
}
