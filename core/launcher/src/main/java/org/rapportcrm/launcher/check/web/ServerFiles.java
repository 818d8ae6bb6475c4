package org.rapportcrm.launcher.check.web;

import java.util.List;
import java.util.Set;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** Files that the server reads for the whole application. */
public final class ServerFiles implements Check {
  private static final Rule PERSISTENCE =
      Rule.error(
              "file.persistence-xml",
              "The jar brings its own META-INF/persistence.xml, which would break the core's.",
              "Delete the file; the entities of a plugin are found without it.")
          .says("The jar brings its own {0}.");
  private static final Rule WEB =
      Rule.error(
              "file.web-xml",
              "The jar brings web.xml, web-fragment.xml or other files of a web application's root.",
              "Delete them; pages go to META-INF/resources/plugins/<id>/, REST to @Path(\"/plugins/<id>\").")
          .says("The jar brings {0}.");
  private static final Rule SERVICE =
      Rule.error(
              "file.service",
              "The jar registers a service that changes the server or the injection for everybody.",
              "Delete the file below META-INF/services; use the points of RapportPlugin.")
          .says("The jar brings {0}.");

  private static final Set<String> SERVICES =
      Set.of(
          "jakarta.servlet.ServletContainerInitializer",
          "jakarta.enterprise.inject.spi.Extension",
          "jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension",
          "jakarta.enterprise.inject.spi.CDIProvider",
          "jakarta.persistence.spi.PersistenceProvider",
          "jakarta.ws.rs.ext.RuntimeDelegate",
          "jakarta.json.spi.JsonProvider",
          "jakarta.json.bind.spi.JsonbProvider",
          "jakarta.mail.Provider",
          "java.net.spi.URLStreamHandlerProvider",
          "java.nio.file.spi.FileSystemProvider",
          "java.util.spi.ResourceBundleControlProvider",
          "javax.xml.parsers.SAXParserFactory",
          "javax.xml.parsers.DocumentBuilderFactory",
          "javax.xml.transform.TransformerFactory",
          "org.flywaydb.core.extensibility.Plugin");

  @Override
  public List<Rule> rules() {
    return List.of(PERSISTENCE, WEB, SERVICE);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    for (String name : subject.jar().names()) {
      if (name.equals("META-INF/persistence.xml") || name.equals("META-INF/orm.xml")) {
        findings.add(PERSISTENCE, name, name);
      } else if (name.equals("META-INF/web-fragment.xml") || name.startsWith("WEB-INF/")) {
        findings.add(WEB, name, name);
      } else if (name.startsWith("META-INF/services/")
          && SERVICES.contains(name.substring("META-INF/services/".length()))) {
        findings.add(SERVICE, name, name);
      }
    }
  }
}
