package org.rapportcrm.launcher.start;

import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.payara.Database;

/** What the launcher tells the application, which runs in the same process. */
final class SystemProperties {
  private SystemProperties() {}

  static void set(Dist dist, Home home, Settings settings, Database database) {
    System.setProperty("rapport.dist", dist.root().toString());
    System.setProperty("rapport.home", home.root().toString());
    System.setProperty("rapport.version", Dist.version());
    System.setProperty("rapport.port", Integer.toString(settings.port()));
    System.setProperty("rapport.base-url", settings.baseUrl());
    System.setProperty("rapport.database.url", database.url());
    System.setProperty("rapport.safe-mode", Boolean.toString(settings.safeMode()));
    System.setProperty("rapport.demo", Boolean.toString(settings.demo()));
    // Weld compares each beans.xml with its schema at each start, several times over, and finds
    // none of the schemas.
    System.setProperty("org.jboss.weld.xml.disableValidating", "true");
    // Jakarta Mail asks for it several times for each message, and would look through every jar.
    System.setProperty(
        "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
  }
}
