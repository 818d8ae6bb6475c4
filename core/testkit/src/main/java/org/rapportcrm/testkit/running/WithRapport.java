package org.rapportcrm.testkit.running;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running program. Rapport is started once for all test classes that say so, on a
 * free port and an empty home of its own, with the plugin of this project active in it; methods and
 * constructors get it as a parameter of type {@link Rapport}. Where no Rapport is installed, the
 * tests are skipped with a message.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag(WithRapport.RUNNING)
@ExtendWith(RapportExtension.class)
public @interface WithRapport {

  /** The tag of such tests, by which they can be left out. */
  String RUNNING = "running";
}
