package org.rapportcrm.launcher.payara;

import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final String SERVED_BY_THE_APPLICATION =
      """
      <microprofile-metrics-configuration enabled="false" endpoint="payara/metrics"></microprofile-metrics-configuration>
      <microprofile-healthcheck-configuration enabled="false" endpoint="payara/health"/>
      <microprofile-openapi-configuration enabled="false" endpoint="payara/openapi"/>
      """;

  private static final String VALIDATING = "<das-config></das-config>";

  /**
   * The descriptors are ours and tested; reading the schemas they would be held against is not
   * free.
   */
  private static final String NOT_VALIDATING =
      "<das-config deploy-xml-validation=\"none\"></das-config>";

  private ServerSettings() {}

  /**
   * Gives {@code /health}, {@code /openapi} and {@code /metrics} to the application, and leaves its
   * descriptors unvalidated. The elements are not in Payara's file, so they cannot be set by a
   * command.
   */
  static void write(Path domainXml) throws IOException {
    String xml = Files.readString(domainXml);
    if (!xml.contains(METRICS) || !xml.contains(VALIDATING)) {
      throw new IllegalStateException(domainXml + " is not the one of the Payara that we know");
    }
    Files.writeString(
        domainXml,
        xml.replace(METRICS, SERVED_BY_THE_APPLICATION).replace(VALIDATING, NOT_VALIDATING));
  }

  static void apply(AdminCommandRunner runner, String address) {
    Commands.run(runner, "set", LISTENER + "address=" + address);
    ALWAYS.forEach(setting -> Commands.run(runner, "set", setting));
  }
}
