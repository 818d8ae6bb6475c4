package org.rapportcrm.launcher.node;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides whether a node may serve beside the others. Pure. */
final class SameSet {

  private SameSet() {}

  /**
   * Why a node may not begin to serve: another one that serves runs another set.
   *
   * @param others those that serve now
   */
  static Optional<String> atStart(PluginSet own, List<Node> others) {
    return others.stream()
        .filter(other -> !other.plugins().equals(own))
        .findFirst()
        .map(
            other ->
                "This node would run another set of plugins than the node "
                    + name(other)
                    + ", which serves now: "
                    + own.differenceFrom(other.plugins())
                    + "; put the same jars into plugins/ and themes/ of this home, or stop the"
                    + " other nodes, and start this one again.");
  }

  /**
   * Why a node may serve no longer: another one changed its set after this node took up its own.
   * The last change holds, so that of two nodes exactly one goes on.
   *
   * @param since when this node took up its set
   */
  static Optional<String> meanwhile(PluginSet own, Instant since, List<Node> others) {
    return others.stream()
        .filter(other -> !other.plugins().equals(own) && other.setAt().isAfter(since))
        .findFirst()
        .map(
            other ->
                "The set of plugins was changed at the node "
                    + name(other)
                    + " and this node has the old one: "
                    + own.differenceFrom(other.plugins())
                    + "; put the same jars into plugins/ and themes/ of this home and start this"
                    + " node again.");
  }

  private static String name(Node node) {
    return node.id() + " at " + node.address();
  }
}
