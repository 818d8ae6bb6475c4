package org.rapportcrm.app.dev;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why something failed, as somebody who writes a plugin wants to read it. */
public final class Causes {

  private static final int DEEPEST = 12;

  /** How many places of the root cause are named. */
  private static final int PLACES = 6;

  private Causes() {}

  /**
   * Why it failed, to stand on the page itself; empty wherever Rapport is used and not written for.
   */
  public static Optional<String> shown(Throwable failure) {
    return DevFolder.root().filter(folder -> failure != null).map(folder -> of(failure));
  }

  /** Each cause in a line, those that only repeat the next one left out; then where it began. */
  static String of(Throwable failure) {
    List<String> lines = new ArrayList<>();
    Throwable root = failure;
    for (Throwable link = failure; link != null && lines.size() < DEEPEST; link = link.getCause()) {
      Throwable next = link.getCause();
      if (next == null || !next.toString().equals(link.getMessage())) {
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
