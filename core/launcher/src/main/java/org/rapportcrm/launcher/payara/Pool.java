package org.rapportcrm.launcher.payara;

import fish.payara.micro.boot.AdminCommandRunner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.launcher.jdbc.OneWriterDataSource;

/** Makes the data source {@code jdbc/rapport} in a freshly started Payara. */
final class Pool {
  private static final String NAME = "RapportPool";
  private static final String JNDI = "jdbc/rapport";

  private Pool() {}

  static void create(AdminCommandRunner runner, Database database) {
    Commands.run(
        runner,
        "create-jdbc-connection-pool",
        "--restype=javax.sql.DataSource",
        "--datasourceclassname="
            + (database.isH2()
                ? OneWriterDataSource.class.getName()
                : "org.postgresql.ds.PGSimpleDataSource"),
        "--steadypoolsize=4",
        "--maxpoolsize=24",
        "--maxwait=10000",
        "--isconnectvalidatereq=true",
        // Asking before every statement would cost as much as a short statement itself.
        "--validateatmostonceperiod=5",
        "--validationmethod=custom-validation",
        "--validationclassname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
        "--property",
        properties(database),
        NAME);
    Commands.run(runner, "create-jdbc-resource", "--connectionpoolid=" + NAME, JNDI);
  }

  static String properties(Database database) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("URL", database.url());
    properties.put("user", database.user());
    properties.put("password", database.password());
    if (!database.isH2()) {
      properties.put("prepareThreshold", "3");
    }
    return properties.entrySet().stream()
        .filter(p -> !p.getValue().isEmpty())
        .map(p -> p.getKey() + "=" + escape(p.getValue()))
        .collect(Collectors.joining(":"));
  }

  /** Colons separate the properties and equals signs their values. */
  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
  }
}
