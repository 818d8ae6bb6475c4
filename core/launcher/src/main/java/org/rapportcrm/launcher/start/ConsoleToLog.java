package org.rapportcrm.launcher.start;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Logger;

/** Keeps the console for what Rapport says: what libraries print goes to the log. */
final class ConsoleToLog extends OutputStream {
  private static final Logger LOG = Logger.getLogger("console");

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private ConsoleToLog() {}

  /** Returns the console as it was. */
  static PrintStream redirect() {
    PrintStream console = System.out;
    System.setOut(new PrintStream(new ConsoleToLog(), true, StandardCharsets.UTF_8));
    return console;
  }

  @Override
  public synchronized void write(int b) {
    if (b == '\n') {
      LOG.info(line.toString(StandardCharsets.UTF_8).stripTrailing());
      line.reset();
    } else {
      line.write(b);
    }
  }
}
