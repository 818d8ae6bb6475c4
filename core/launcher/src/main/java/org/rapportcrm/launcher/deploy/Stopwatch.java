package org.rapportcrm.launcher.deploy;

/** Tells how long the steps of something took, for the log. */
final class Stopwatch {
  private final StringBuilder laps = new StringBuilder();
  private long begun = System.nanoTime();

  /** Ends a step and begins the next. */
  Stopwatch lap(String step) {
    long now = System.nanoTime();
    laps.append(laps.isEmpty() ? "" : ", ")
        .append(step)
        .append(" in ")
        .append((now - begun) / 1_000_000)
        .append(" ms");
    begun = now;
    return this;
  }

  @Override
  public String toString() {
    return laps.toString();
  }
}
