package org.rapportcrm.testkit.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The installed Rapport as a server for Arquillian. What is to be deployed comes as one jar, which
 * Rapport composes and migrates as it does any plugin. One start serves every test class, because
 * all deploy the same.
 */
public final class RapportContainer implements DeployableContainer<RapportContainer.NoChoice> {

  private HTTPContext address;

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
  public ProtocolMetaData deploy(Archive<?> archive) {
    if (address == null) {
      address = new HTTPContext("127.0.0.1", SharedRapport.with(jar(archive)).port());
      address.add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, "/"));
    }
    return new ProtocolMetaData().addContext(address);
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // the next test class goes on with it
  }

  @Override
  public void stop() {
    SharedRapport.endWithTheProcess();
  }

  /** One of its own for each process: tests may run in several at once. */
  private static Path jar(Archive<?> archive) {
    try {
      Path jar = Files.createTempFile(SharedRapport.target(), "inside-", ".jar");
      OneJar.of(archive).as(ZipExporter.class).exportTo(jar.toFile(), true);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
