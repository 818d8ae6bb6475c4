package org.rapportcrm.testkit.running;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs inside the running program: its methods are called there, and {@code @Inject}
 * fills its fields with beans of the plugin and of {@code rapport-api}. The program is the one of
 * {@link WithRapport}, started once for the tests of both kinds. Where no Rapport is installed, the
 * tests are skipped with a message.
 *
 * <p>The plugin's classes go there as they are compiled, with all test classes that say so, those
 * they extend, the classes inside them and AssertJ; the resources of the tests stay here.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag(WithRapport.RUNNING)
@ExtendWith({InsideCondition.class, ArquillianExtension.class})
public @interface InsideRapport {

  /** Further classes of the tests that it needs there. */
  Class<?>[] with() default {};
}
