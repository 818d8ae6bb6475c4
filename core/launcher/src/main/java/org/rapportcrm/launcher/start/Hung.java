package org.rapportcrm.launcher.start;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.deploy.ServerLost;
import org.rapportcrm.launcher.home.Checksum;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.LastGood;
import org.rapportcrm.launcher.home.Refusals;
import org.rapportcrm.launcher.resolve.Candidate;

/** What is noted of a set that did not come back, before the process begins anew. */
final class Hung {
  private Hung() {}

  /**
   * Keeps the next process from trying the same again: without the plugin that is to blame, else
   * without all that did not run before.
   *
   * @throws Refusal when that is none
   */
  static void refuse(Home home, ServerLost lost) {
    Set<String> worked =
        LastGood.read(home).stream()
            .map(plugin -> Checksum.of(plugin.jar()))
            .collect(Collectors.toSet());
    List<Candidate> blamed =
        lost.culprit().map(List::of).orElse(lost.tried().plugins()).stream()
            .filter(plugin -> !plugin.bundled())
            .filter(
                plugin -> lost.culprit().isPresent() || !worked.contains(Checksum.of(plugin.jar())))
            .toList();
    if (blamed.isEmpty()) {
      throw new Refusal("Rapport does not start: " + lost.reason() + ".");
    }
    for (Candidate plugin : blamed) {
      new Refusals(home).add(Checksum.of(plugin.jar()), lost.reason());
    }
  }
}
