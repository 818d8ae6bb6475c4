package org.rapportcrm.launcher.payara;

import java.util.logging.Logger;

/** Names the threads that an undeployed application left behind; each keeps all its classes. */
public final class LeftThreads {
  private static final Logger LOG = Logger.getLogger(LeftThreads.class.getName());
  private static final String OF_AN_APPLICATION = "org.glassfish.web.loader.WebappClassLoader";

  private LeftThreads() {}

  /** Logs those that are there now, while no application is deployed. */
  public static void tell() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      ClassLoader loader = thread.getContextClassLoader();
      if (thread.isAlive()
          && loader != null
          && loader.getClass().getName().equals(OF_AN_APPLICATION)) {
        LOG.warning(
            "The thread \""
                + thread.getName()
                + "\" of the application that ended still runs; what started it has to stop it");
      }
    }
  }
}
