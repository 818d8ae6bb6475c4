package org.rapportcrm.launcher.start;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;
import org.rapportcrm.launcher.home.Home;

/**
 * What only a deployment calls: readers of XML and of class files, the bootstraps of Weld and of
 * EclipseLink. It is called so often within seconds that the optimising compiler takes it for the
 * code that matters, and a fifth of the processor time of a start goes into what is never called
 * again. It stays with what the quick compiler makes of it.
 */
final class CodeOfDeployment {
  private static final Logger LOG = Logger.getLogger(CodeOfDeployment.class.getName());
  private static final String DIRECTIVES = "code-of-deployment.json";

  private CodeOfDeployment() {}

  /**
   * Tells the virtual machine, on a thread of its own. By {@code -XX:CompilerDirectivesFile} it
   * would say a line of its own on the console at each start.
   */
  static void leaveToQuickCompiler(Home home) {
    Thread thread = new Thread(() -> tell(home.run().resolve(DIRECTIVES)), "compiler-directives");
    thread.setDaemon(true);
    thread.start();
  }

  /** Answers what the virtual machine says, or nothing when it is one without this command. */
  static String tell(Path file) {
    try (InputStream directives = CodeOfDeployment.class.getResourceAsStream(DIRECTIVES)) {
      Files.copy(directives, file, StandardCopyOption.REPLACE_EXISTING);
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "compilerDirectivesAdd",
                  new Object[] {new String[] {file.toString()}},
                  new String[] {String[].class.getName()});
    } catch (JMException | IOException | RuntimeException e) {
      LOG.log(Level.FINE, "The optimising compiler is left to itself", e);
      return "";
    }
  }
}
