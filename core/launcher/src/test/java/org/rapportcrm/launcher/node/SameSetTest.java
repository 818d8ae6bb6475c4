package org.rapportcrm.launcher.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.launcher.node.PluginSet.Member;

class SameSetTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Member OLD = new Member("1.0.0", "aaaaaaaaaaaaaaaa");
  private static final Member NEW = new Member("1.1.0", "bbbbbbbbbbbbbbbb");

  @Test
  void aNodeAloneMayRunWhatItLikes() {
    assertThat(SameSet.atStart(set("loyalty", OLD), List.of())).isEmpty();
    assertThat(SameSet.meanwhile(set("loyalty", OLD), NOON, List.of())).isEmpty();
  }

  @Test
  void aNodeWithTheSameSetMayJoin() {
    assertThat(SameSet.atStart(set("loyalty", OLD), List.of(node(set("loyalty", OLD), NOON))))
        .isEmpty();
  }

  @Test
  void aNodeWithAnotherSetIsRefusedWithTheDifferenceAndTheRemedy() {
    assertThat(SameSet.atStart(set("loyalty", OLD), List.of(node(set("loyalty", NEW), NOON))))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .contains("the node b at host:8080")
                    .contains("loyalty is 1.0.0 here and 1.1.0 there")
                    .contains("put the same jars"));
  }

  @Test
  void theSameVersionInAnotherFileIsAnotherSet() {
    Member other = new Member("1.0.0", "cccccccccccccccc");

    assertThat(set("loyalty", OLD).hash()).isNotEqualTo(set("loyalty", other).hash());
    assertThat(set("loyalty", OLD).differenceFrom(set("loyalty", other)))
        .isEqualTo("loyalty 1.0.0 is another file here (sha-256 aaaaaaaaaaaa and cccccccccccc)");
  }

  @Test
  void whatOnlyOneOfThemHasIsNamed() {
    assertThat(set("hello", OLD).differenceFrom(set("loyalty", NEW)))
        .isEqualTo("hello 1.0.0 is not there; loyalty 1.1.0 is missing here");
  }

  @Test
  void theLastChangeHoldsAndTheNodeThatDidNotMakeItStops() {
    PluginSet before = set("loyalty", OLD);
    PluginSet after = set("loyalty", NEW);

    assertThat(SameSet.meanwhile(before, NOON, List.of(node(after, NOON.plusSeconds(60)))))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("was changed at the node b"));
    assertThat(SameSet.meanwhile(after, NOON.plusSeconds(60), List.of(node(before, NOON))))
        .isEmpty();
  }

  @Test
  void aSetIsReadAsItWasWritten() {
    PluginSet set = new PluginSet(Map.of("hello", OLD, "loyalty", NEW));

    assertThat(PluginSet.parse(set.text())).isEqualTo(set);
    assertThat(PluginSet.parse(set.text()).hash()).isEqualTo(set.hash());
    assertThat(PluginSet.parse("")).isEqualTo(new PluginSet(Map.of()));
  }

  private static PluginSet set(String id, Member member) {
    return new PluginSet(Map.of(id, member));
  }

  private static Node node(PluginSet set, Instant setAt) {
    return new Node("b", "host:8080", set, setAt);
  }
}
