package org.rapportcrm.launcher.start;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Makes the launcher reachable for the application. */
final class ControlBean {
  private ControlBean() {}

  static void register(LauncherControl launcher) {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .registerMBean(
              new StandardMBean(launcher, LauncherControl.class),
              new ObjectName(LauncherControl.NAME));
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
