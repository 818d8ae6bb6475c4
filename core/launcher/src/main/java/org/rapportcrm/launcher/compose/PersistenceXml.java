package org.rapportcrm.launcher.compose;

import java.util.List;

/** Writes the one persistence unit, which takes the entities of every plugin's jar. */
final class PersistenceXml {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
        <persistence-unit name="rapport" transaction-type="JTA">
          <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
          <jta-data-source>jdbc/rapport</jta-data-source>
      """;
  private static final String FOOT =
      """
          <exclude-unlisted-classes>false</exclude-unlisted-classes>
          <properties>
            <property name="eclipselink.ddl-generation" value="none"/>
            <property name="eclipselink.target-server" value="Glassfish"/>
            <property name="eclipselink.logging.level" value="WARNING"/>
            <property name="eclipselink.jdbc.batch-writing" value="JDBC"/>
            <property name="eclipselink.cache.shared.default" value="false"/>
          </properties>
        </persistence-unit>
      </persistence>
      """;

  private PersistenceXml() {}

  /**
   * @param jars names of the jars in {@code WEB-INF/lib} that may hold entities
   */
  static String of(List<String> jars) {
    StringBuilder xml = new StringBuilder(HEAD);
    for (String jar : jars) {
      xml.append("    <jar-file>lib/").append(escape(jar)).append("</jar-file>\n");
    }
    return xml.append(FOOT).toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
