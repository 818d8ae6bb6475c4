package org.rapportcrm.launcher.payara;

import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What is set before the server starts. Set here or not at all: with the API, Payara's options for
 * the address, the cluster and phoning home have no effect.
 */
final class ServerSettings {
  private static final String CONFIG = "configs.config.server-config.";
  private static final String NETWORK = CONFIG + "network-config.";
  private static final String LISTENER =
      NETWORK + "network-listeners.network-listener.http-listener.";

  /** Nothing leaves the machine, and no path is served but the application's. */
  private static final List<String> ALWAYS =
      List.of(
          CONFIG + "hazelcast-config-specific-configuration.enabled=false",
          CONFIG + "phone-home-runtime-configuration.enabled=false",
          NETWORK + "protocols.protocol.http-listener.http.server-header=false",
          CONFIG + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=64",
          // Payara's own data source would open an H2 that listens on every address.
          "resources.jdbc-connection-pool.H2Pool.property.URL=jdbc\\:h2\\:mem\\:unused");

  private static final String METRICS =
      "<microprofile-metrics-configuration></microprofile-metrics-configuration>";

  /**
   * Disabled is not enough: Payara starts the servlets of metrics and OpenAPI all the same, once
   * for itself and once in the application, unless they are for no server.
   */
  private static final String SERVED_BY_THE_APPLICATION =
      """
      <microprofile-metrics-configuration enabled="false" endpoint="payara/metrics" virtual-servers="none"></microprofile-metrics-configuration>
      <microprofile-healthcheck-configuration enabled="false" endpoint="payara/health"/>
      <microprofile-openapi-configuration enabled="false" endpoint="payara/openapi" virtual-servers="none"/>
      """;

  private static final String VALIDATING = "<das-config></das-config>";

  /**
   * The descriptors are ours and tested; reading the schemas they would be held against is not
   * free.
   */
  private static final String NOT_VALIDATING =
      "<das-config deploy-xml-validation=\"none\"></das-config>";

  private static final String VIRTUAL_SERVER =
      "network-listeners=\"http-listener, https-listener\"></virtual-server>";

  private static final String DEFAULT_WEB_XML = "default-web.xml";

  /** What people see while no application is deployed, instead of the server's own words. */
  static final String PAUSE = "pause.html";

  private ServerSettings() {}

  /**
   * Gives {@code /health}, {@code /openapi} and {@code /metrics} to the application, leaves its
   * descriptors unvalidated, has a page for the seconds in which it is exchanged, and puts a short
   * {@code default-web.xml} in place of Payara's. The elements are not in Payara's file, so they
   * cannot be set by a command.
   */
  static void write(Path domainXml) throws IOException {
    String xml = Files.readString(domainXml);
    if (!xml.contains(METRICS) || !xml.contains(VALIDATING) || !xml.contains(VIRTUAL_SERVER)) {
      throw new IllegalStateException(domainXml + " is not the one of the Payara that we know");
    }
    Path page = copyBeside(domainXml, PAUSE).toAbsolutePath();
    copyBeside(domainXml, DEFAULT_WEB_XML);
    Files.writeString(
        domainXml,
        xml.replace(METRICS, SERVED_BY_THE_APPLICATION)
            .replace(VALIDATING, NOT_VALIDATING)
            .replace(VIRTUAL_SERVER, withPage(page)));
  }

  private static Path copyBeside(Path domainXml, String name) throws IOException {
    Path copy = domainXml.resolveSibling(name);
    try (InputStream in = ServerSettings.class.getResourceAsStream(name)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  /** The server cannot read a path with blanks in it; its own words stand there then. */
  private static String withPage(Path page) {
    if (!page.toString().matches("[\\w./:\\\\-]+")) {
      return VIRTUAL_SERVER;
    }
    StringBuilder properties = new StringBuilder();
    for (int code : new int[] {404, 503}) {
      properties.append(
          "<property name=\"send-error_%d\" value=\"code=%d path=%s reason=Pause\"/>"
              .formatted(code, code, page));
    }
    return VIRTUAL_SERVER.replace("></", ">" + properties + "</");
  }

  static void apply(AdminCommandRunner runner, String address) {
    Commands.run(runner, "set", LISTENER + "address=" + address);
    ALWAYS.forEach(setting -> Commands.run(runner, "set", setting));
  }
}
