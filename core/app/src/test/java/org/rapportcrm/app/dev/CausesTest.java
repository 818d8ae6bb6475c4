package org.rapportcrm.app.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {

  @Test
  void theRootCauseIsSaidOnceWithItsPlace() {
    Exception root = new IllegalStateException("visits.xhtml: the element h1 is not closed");
    Exception wrapped = new RuntimeException(root);
    Exception outer = new IllegalArgumentException("The page cannot be shown", wrapped);
    assertThat(Causes.of(outer).lines().limit(3))
        .containsExactly(
            "java.lang.IllegalArgumentException: The page cannot be shown",
            "java.lang.IllegalStateException: visits.xhtml: the element h1 is not closed",
            "    at " + root.getStackTrace()[0]);
    assertThat(Causes.of(outer).lines()).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void whoNamesThePageIsNotLeftOut() {
    Exception root = new IllegalStateException("dropped it");
    Exception named = new RuntimeException("/plugins/visits/tab.xhtml: " + root, root);
    assertThat(Causes.of(named).lines().findFirst().orElseThrow()).contains("tab.xhtml");
  }

  @Test
  void aChainWithoutAnEndEnds() {
    Exception first = new IllegalStateException("first");
    first.initCause(new IllegalStateException("second", first));
    assertThat(Causes.of(first).lines()).hasSizeLessThan(20);
  }
}
