package org.rapportcrm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.rapportcrm.it.inside.InsidePlugin;

/**
 * The distribution as a server for Arquillian. What is to be deployed lies in the home's {@code
 * plugins} as one jar, and Rapport is started on it: it checks, composes and migrates the tests as
 * it does any plugin. One start serves every test class, because all deploy the same.
 */
public final class RapportContainer implements DeployableContainer<RapportContainer.NoChoice> {

  private Path home;
  private RunningRapport rapport;

  /** There is nothing to choose. */
  public static final class NoChoice implements ContainerConfiguration {
    @Override
    public void validate() {
      // nothing can be wrong
    }
  }

  @Override
  public Class<NoChoice> getConfigurationClass() {
    return NoChoice.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 5.0");
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    if (rapport == null) {
      start(archive);
    }
    HTTPContext context = new HTTPContext("127.0.0.1", rapport.port());
    context.add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, "/"));
    return new ProtocolMetaData().addContext(context);
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // the next test class goes on with it
  }

  @Override
  public void stop() {
    if (rapport != null) {
      rapport.close();
      SharedRapport.delete(home);
    }
  }

  private void start(Archive<?> archive) throws DeploymentException {
    home = SharedRapport.newHome();
    try {
      Path plugins = Files.createDirectories(home.resolve("plugins"));
      OneJar.of(archive).as(ZipExporter.class).exportTo(plugins.resolve("inside.jar").toFile());
      // No plugin could be what this jar is: it looks at the core, and Arquillian's servlet is in
      // it.
      rapport =
          RunningRapport.start(
              home,
              Map.of(
                  "RAPPORT_JAVA_OPTIONS",
                  Distribution.QUICKLY + " -Drapport.unchecked=" + InsidePlugin.ID));
      String printed = Files.readString(home.resolve("start.log"));
      if (printed.contains("Without ")) {
        throw new DeploymentException(printed);
      }
      rapport.api("admin").post("/api/v1/plugins/" + InsidePlugin.ID + "/activate", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
