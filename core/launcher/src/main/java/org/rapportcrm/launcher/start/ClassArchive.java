package org.rapportcrm.launcher.start;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The class-data archive of this installation: the classes of a start as the JVM keeps them in
 * memory, which saves it reading and checking them again. The first start makes it, later ones map
 * it. The JVM lets go of it by itself when the JDK or a jar has changed.
 */
final class ClassArchive {
  /** Set by the command to the file to make; absent when there is one already. */
  private static final String TO_MAKE = "rapport.class-archive";

  private static final Logger LOG = Logger.getLogger(ClassArchive.class.getName());

  private ClassArchive() {}

  /** Makes the archive when the command asks for it. Rapport runs as well without. */
  static void makeWhenMissing(PrintStream out) {
    String file = System.getProperty(TO_MAKE, "");
    if (file.isEmpty() || Files.exists(Path.of(file))) {
      return;
    }
    out.println("Preparing faster starts (once) ...");
    try {
      make(Path.of(file));
    } catch (IOException | JMException e) {
      LOG.log(Level.WARNING, "The class-data archive could not be made; starts stay slower", e);
    }
  }

  private static void make(Path file) throws IOException, JMException {
    Path unfinished = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "vmCds",
            new Object[] {new String[] {"dynamic_dump", unfinished.toString()}},
            new String[] {String[].class.getName()});
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
