package org.rapportcrm.launcher.payara;

import java.lang.reflect.Field;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Libraries whose classes a deployment need not read. Payara reads the file of each class that the
 * application mentions, twice, and of those which these mention in turn, in search of annotations
 * it knows; it only spares the JDK's {@code java/} and {@code com/sun}. Libraries that are no part
 * of Jakarta EE carry no such annotations, and were two thirds of 3,700 files: a second of each
 * start.
 */
final class UnreadLibraries {
  private static final Logger LOG = Logger.getLogger(UnreadLibraries.class.getName());
  private static final String[] PATHS = {
    "java/",
    "javax/",
    "com/",
    "ezvcard/",
    "io/",
    "net/",
    "org/apache/",
    "org/bouncycastle/",
    "org/dhatim/",
    "org/eclipse/",
    "org/h2/",
    "org/jvnet/",
    "org/owasp/",
    "org/postgresql/",
    "org/slf4j/",
    "org/w3c/",
    "org/xml/"
  };

  private UnreadLibraries() {}

  /** From here on deployments leave them out; a Payara that has no such list reads them all. */
  static void leaveOut() {
    try {
      Class<?> reader =
          Class.forName("com.sun.enterprise.v3.server.ClassloaderResourceLocatorAdapter");
      Field unread = reader.getDeclaredField("BLACKLIST");
      unread.setAccessible(true);
      unread.set(null, PATHS);
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(Level.INFO, "Payara reads the classes of all libraries", e);
    }
  }
}
