package org.rapportcrm.launcher.payara;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The class files that a deployment read as plain resources, to look for entities and the like.
 * Payara's class loader keeps the bytes of each in case somebody asks again, 13 MB of them; nobody
 * does, and who would gets them from the jar.
 */
final class ReadClasses {
  private static final Logger LOG = Logger.getLogger(ReadClasses.class.getName());

  private ReadClasses() {}

  /** Forgets the bytes; a Payara whose class loader keeps them elsewhere goes on keeping them. */
  static void forget(String application) {
    try {
      Class<?> registry = Class.forName("org.glassfish.internal.data.ApplicationRegistry");
      Object deployed =
          registry.getMethod("get", String.class).invoke(Services.get(registry), application);
      Object loader = deployed.getClass().getMethod("getAppClassLoader").invoke(deployed);
      Map<?, ?> kept = (Map<?, ?>) loader.getClass().getMethod("getResourceEntries").invoke(loader);
      // A class that was loaded stands there by its name, a file that was read by its path.
      kept.keySet().removeIf(name -> name.toString().endsWith(".class"));
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(Level.INFO, "Payara keeps the class files it has read", e);
    }
  }
}
