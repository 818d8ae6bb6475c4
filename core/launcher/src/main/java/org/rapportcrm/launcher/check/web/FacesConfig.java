package org.rapportcrm.launcher.check.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A plugin may bring converters, validators and components, and may not replace what all pages use.
 */
public final class FacesConfig implements Check {
  private static final Rule GLOBAL =
      Rule.error(
              "file.faces-config",
              "A faces-config.xml replaces something that the pages of everybody go through.",
              "Leave converters, validators and components in it and delete the rest.")
          .says("part", "{0} has <{1}>, which would hold for all pages.")
          .says("unreadable", "{0} is no XML that can be read: {1}.");

  private static final Set<String> ALLOWED =
      Set.of(
          "converter",
          "validator",
          "component",
          "behavior",
          "name",
          "flow-definition",
          "faces-config-extension");

  @Override
  public List<Rule> rules() {
    return List.of(GLOBAL);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    for (String name : subject.jar().below("META-INF/")) {
      if (name.matches("META-INF/([^/]+\\.)?faces-config\\.xml")) {
        byte[] xml = subject.jar().texts().getOrDefault(name, new byte[0]);
        examine(name, xml, findings);
      }
    }
  }

  private static void examine(String name, byte[] xml, Findings findings) {
    try {
      NodeList parts = parse(xml).getDocumentElement().getChildNodes();
      for (int i = 0; i < parts.getLength(); i++) {
        String part = parts.item(i).getLocalName();
        if (part != null && !ALLOWED.contains(part)) {
          findings.addAs(GLOBAL, "part", name, name, part);
        }
      }
    } catch (IOException | SAXException e) {
      findings.addAs(GLOBAL, "unreadable", name, name, e.getMessage());
    }
  }

  private static Document parse(byte[] xml) throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
