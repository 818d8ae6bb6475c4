package org.rapportcrm.launcher.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.payara.RotatingLog;

/** Sends everything that is logged in this process to the home's {@code logs/rapport.log}. */
final class Logging {
  private static final String CONFIGURATION =
      """
      handlers=org.rapportcrm.launcher.payara.RotatingLog
      .level=INFO
      java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$-7s %3$s %5$s%6$s%n
      org.glassfish.jersey.level=WARNING
      org.glassfish.soteria.level=WARNING
      org.jboss.weld.level=WARNING
      com.hazelcast.level=WARNING
      org.flywaydb.level=WARNING
      javax.enterprise.system.security.ssl.level=SEVERE
      jakarta.enterprise.system.container.web.level=WARNING
      javax.enterprise.system.tools.deployment.common.level=WARNING
      javax.enterprise.system.tools.deployment.dol.level=SEVERE
      """;

  private Logging() {}

  /** Writes the configuration and returns its path. */
  static Path configure(Home home) {
    System.setProperty(RotatingLog.FILE, home.log().toString());
    Path file = home.run().resolve("logging.properties");
    try {
      return Files.writeString(file, CONFIGURATION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
