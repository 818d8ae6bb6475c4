package org.rapportcrm.app.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.DatabaseMetaData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.plugin.registry.InstalledSet;

/** What runs here, and in which version. */
@ApplicationScoped
public class Versions {

  @Inject private Sql sql;
  @Inject private InstalledSet installed;

  /** Names and versions, in the order to show. */
  public Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Rapport", System.getProperty("rapport.version", "development"));
    all.put("Java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    all.put("Payara", payara());
    all.put("Database", database());
    all.put(
        "System",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " CPU");
    installed.manifests().forEach(plugin -> all.put(plugin.id(), plugin.version()));
    return all;
  }

  private String database() {
    return sql.with(
        connection -> {
          DatabaseMetaData about = connection.getMetaData();
          return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        });
  }

  /** As the jar of the server's own class says; its API is not ours to compile against. */
  private static String payara() {
    String info = System.getProperty("product.name", "Payara Micro");
    String version = System.getProperty("payara.version", System.getProperty("fish.version", ""));
    return (info + " " + version).strip();
  }
}
