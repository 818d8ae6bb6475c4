package org.rapportcrm.launcher.check.web;

import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.check.code.ClassFacts;

/** Each letter of public pages belongs to one plugin. */
public final class PublicPrefixes implements Check {
  private static final Rule LETTER =
      Rule.error(
              "public-page.prefix",
              "The prefix of a public page is not one letter from a to z.",
              "Choose one letter.")
          .says("The prefix \"{0}\" is not one letter from a to z.");
  private static final Rule TAKEN =
      Rule.error(
              "public-page.taken",
              "The prefix of a public page belongs to another plugin or to Rapport.",
              "Choose another letter, or remove the other plugin.")
          .says("The prefix /{0}/ belongs to {1}.");

  @Override
  public List<Rule> rules() {
    return List.of(LETTER, TAKEN);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    Map<String, String> taken = subject.around().publicPrefixes();
    for (ClassFacts type : subject.jar().classes().values()) {
      for (String prefix : type.publicPrefixes()) {
        if (!prefix.matches("[a-z]")) {
          findings.add(LETTER, type.dotted(), prefix);
        } else if (taken.containsKey(prefix)) {
          findings.add(TAKEN, type.dotted(), prefix, taken.get(prefix));
        }
      }
    }
  }
}
