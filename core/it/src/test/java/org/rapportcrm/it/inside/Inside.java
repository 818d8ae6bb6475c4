package org.rapportcrm.it.inside;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapportcrm.it.Distribution;

/** What every test of this package is: run by Arquillian, in the plugin {@code inside}. */
@ExtendWith(ArquillianExtension.class)
abstract class Inside {

  /** The plugin, the same for all tests, in the distribution that was built. */
  @Deployment
  public static JavaArchive plugin() {
    Distribution.prepare();
    System.setProperty("rapport.dist", Distribution.FOLDER.toString());
    return InsidePlugin.jar();
  }
}
