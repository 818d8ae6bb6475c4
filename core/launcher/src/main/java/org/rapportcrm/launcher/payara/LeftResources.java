package org.rapportcrm.launcher.payara;

import java.lang.reflect.Field;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Payara's table of resources by thread. It keeps a row for each managed thread that used the
 * database, also when the thread has long ended, and with it the whole application that the thread
 * belonged to: about 17 MB of classes for each composition. No application runs when it is emptied.
 */
final class LeftResources {
  private static final Logger LOG = Logger.getLogger(LeftResources.class.getName());

  private LeftResources() {}

  /** Forgets all rows; a Payara that has no such table loses nothing. */
  static void forget() {
    try {
      Class<?> wanted =
          Class.forName("com.sun.enterprise.transaction.api.JavaEETransactionManager");
      Object manager = Services.get(wanted);
      Field table = manager.getClass().getDeclaredField("resourceTable");
      table.setAccessible(true);
      Object rows = table.get(manager);
      rows.getClass().getMethod("clear").invoke(rows);
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(Level.INFO, "Payara keeps the resources of ended threads", e);
    }
  }
}
