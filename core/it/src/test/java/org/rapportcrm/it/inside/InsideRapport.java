package org.rapportcrm.it.inside;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every test of this package is: run by Arquillian, in the plugin {@code inside}. */
@ExtendWith(ArquillianExtension.class)
abstract class InsideRapport {

  /** The plugin, the same for all tests. */
  @Deployment
  public static JavaArchive plugin() {
    return InsidePlugin.jar();
  }
}
