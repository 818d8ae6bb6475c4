package org.rapportcrm.app.publicpage;

import java.util.ArrayList;
import java.util.List;

/** Why something failed, as somebody who writes a plugin wants to read it. Pure. */
final class Causes {

  private static final int DEEPEST = 12;

  /** How many places of the root cause are named. */
  private static final int PLACES = 6;

  private Causes() {}

  /** Each cause in a line, those that only repeat the next one left out; then where it began. */
  static String of(Throwable failure) {
    List<String> lines = new ArrayList<>();
    Throwable root = failure;
    for (Throwable link = failure; link != null && lines.size() < DEEPEST; link = link.getCause()) {
      Throwable next = link.getCause();
      if (next == null || !String.valueOf(link.getMessage()).contains(next.toString())) {
        lines.add(link.toString());
      }
      root = link;
    }
    StackTraceElement[] places = root.getStackTrace();
    for (int i = 0; i < Math.min(PLACES, places.length); i++) {
      lines.add("    at " + places[i]);
    }
    return String.join("\n", lines);
  }
}
