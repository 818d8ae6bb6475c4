package org.rapportcrm.app.delivery.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Writes down what was said, and when. Several threads may ask for it. */
public final class Dialogue implements SmtpListener {

  private static final int LONGEST = 500;
  private static final int MOST = 300;

  private final LongSupplier nanos;
  private final long began;
  private final List<Line> lines = new ArrayList<>();

  /**
   * One line.
   *
   * @param millis since the beginning
   */
  public record Line(Step step, String text, long millis) {}

  /** From now on, by this clock. */
  Dialogue(LongSupplier nanos) {
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  @Override
  public synchronized void line(Step step, String text) {
    if (lines.size() < MOST) {
      String shown = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
      long millis = (nanos.getAsLong() - began) / 1_000_000;
      lines.add(new Line(step, shown.substring(0, Math.min(LONGEST, shown.length())), millis));
    }
  }

  /** What was said so far. */
  synchronized List<Line> lines() {
    return List.copyOf(lines);
  }
}
