package org.rapportcrm.launcher.command;

import jakarta.json.JsonObject;
import java.io.PrintStream;

/**
 * Shows how far an import is: on a terminal one line that changes, with a bar when the number of
 * rows is known; elsewhere only the outcome.
 */
final class ImportProgress {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;

  ImportProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void show(JsonObject state) {
    if (terminal) {
      out.print("\r" + line(state) + "\u001b[K");
      out.flush();
    }
  }

  void finish(JsonObject state) {
    if (terminal) {
      out.print("\r\u001b[K");
    }
    out.printf(
        "%s: %,d rows read, %,d created, %,d updated, %,d rejected.%n",
        state.getString("state", "unknown"),
        number(state, "read"),
        number(state, "created"),
        number(state, "updated"),
        number(state, "rejected"));
    String problem = text(state, "reason");
    if (!problem.isEmpty()) {
      out.println(problem);
    }
    String rejected = text(state, "rejectedUrl");
    if (!rejected.isEmpty()) {
      out.println("The rejected rows, each with its reason: " + rejected);
    }
  }

  static String line(JsonObject state) {
    long read = number(state, "read");
    long total = number(state, "total");
    String counts = "%,d rows, %,d rejected".formatted(read, number(state, "rejected"));
    if (total <= 0) {
      return counts;
    }
    int filled = (int) Math.min(WIDTH, WIDTH * read / total);
    return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + counts;
  }

  private static long number(JsonObject state, String key) {
    return state.containsKey(key) && !state.isNull(key) ? state.getJsonNumber(key).longValue() : 0;
  }

  private static String text(JsonObject state, String key) {
    return state.containsKey(key) && !state.isNull(key) ? state.getString(key) : "";
  }
}
