package org.rapportcrm.testkit.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.DeploymentConfiguration;
import org.jboss.arquillian.container.test.api.DeploymentConfiguration.DeploymentContentBuilder;
import org.jboss.arquillian.container.test.spi.client.deployment.AutomaticDeployment;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * What Arquillian takes to the server unless a test says otherwise by {@code @Deployment}: the
 * plugin of this project with all its tests that run there, the same for each of them.
 */
public final class PluginWithTests implements AutomaticDeployment {

  @Override
  public DeploymentConfiguration generateDeploymentScenario(TestClass test) {
    if (!test.isAnnotationPresent(InsideRapport.class)) {
      return null;
    }
    try {
      ProjectJar plugin = ProjectJar.ofThisProject();
      JavaArchive jar = ShrinkWrap.create(JavaArchive.class, plugin.id() + ".jar");
      jar.as(ExplodedImporter.class).importDirectory(plugin.classes().toFile());
      jar.merge(assertions(), Filters.include("/org/assertj/.*"));
      for (Class<?> type : TestClasses.with(InsideRapport.class, test.getJavaClass())) {
        jar.addClasses(needed(type).toArray(Class<?>[]::new));
      }
      return new DeploymentContentBuilder(jar).get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The test, those it extends, and what it names. */
  private static List<Class<?>> needed(Class<?> test) {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> type = test; type != Object.class; type = type.getSuperclass()) {
      types.add(type);
    }
    types.addAll(List.of(test.getAnnotation(InsideRapport.class).with()));
    return types;
  }

  private static JavaArchive assertions() {
    String path = Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return ShrinkWrap.create(ZipImporter.class).importFrom(new File(path)).as(JavaArchive.class);
  }
}
