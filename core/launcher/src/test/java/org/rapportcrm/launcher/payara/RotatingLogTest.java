package org.rapportcrm.launcher.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(RotatingLog.FILE);
  }

  @Test
  void aFullLogIsPutAsideAndANewOneBegun() throws IOException {
    Path log = folder.resolve("rapport.log");
    System.setProperty(RotatingLog.FILE, log.toString());
    Files.write(log, new byte[10 * 1024 * 1024]);
    RotatingLog handler = new RotatingLog();

    handler.publish(new LogRecord(Level.INFO, "the last line of the old log"));
    handler.publish(new LogRecord(Level.INFO, "the first line of the new log"));
    handler.close();

    assertThat(Files.size(folder.resolve("rapport.1.log"))).isGreaterThan(10 * 1024 * 1024);
    assertThat(log)
        .content()
        .contains("the first line of the new log")
        .doesNotContain("the last line of the old log");
  }

  @Test
  void aRestartWritesOn() throws IOException {
    Path log = folder.resolve("rapport.log");
    System.setProperty(RotatingLog.FILE, log.toString());
    Files.writeString(log, "before\n");
    RotatingLog handler = new RotatingLog();
    handler.publish(new LogRecord(Level.INFO, "سلام"));
    handler.close();

    assertThat(log).content().startsWith("before\n").contains("سلام");
  }
}
