package org.rapportcrm.launcher.check.code;

import java.util.List;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.check.code.Hierarchy.Answer;

/**
 * Everything that a plugin's code names in rapport-api has to be there. Without this the first call
 * would end in a NoSuchMethodError, weeks later.
 */
public final class ApiReferences implements Check {
  private static final String FIX =
      "Install a version of the plugin that is made for this Rapport, or upgrade Rapport.";
  private static final Rule NO_CLASS =
      Rule.error("api.unknown-class", "The plugin names a class that rapport-api has not.", FIX)
          .says("{0} needs {1}, which rapport-api {2} has not.");
  private static final Rule NO_METHOD =
      Rule.error("api.unknown-method", "The plugin calls a method that rapport-api has not.", FIX)
          .says("{0} needs {1}, which rapport-api {2} has not.");
  private static final Rule NO_FIELD =
      Rule.error("api.unknown-field", "The plugin reads a field that rapport-api has not.", FIX)
          .says("{0} needs {1}, which rapport-api {2} has not.");

  private static final String API = "org/rapportcrm/api/";

  @Override
  public List<Rule> rules() {
    return List.of(NO_CLASS, NO_METHOD, NO_FIELD);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    Hierarchy family = new Hierarchy(subject.jar().classes(), subject.around().api());
    for (ClassFacts type : subject.jar().classes().values()) {
      for (String named : type.types()) {
        if (named.startsWith(API) && !known(family, named)) {
          findings.add(
              NO_CLASS,
              type.dotted(),
              type.dotted(),
              named.replace('/', '.'),
              subject.around().apiVersion());
        }
      }
      for (MemberRef ref : type.refs()) {
        examine(subject, findings, family, type, ref);
      }
    }
  }

  private static void examine(
      Subject subject, Findings findings, Hierarchy family, ClassFacts type, MemberRef ref) {
    boolean ofApi = ref.owner().startsWith(API);
    boolean ofOwn = family.plugin().containsKey(ref.owner());
    if (!(ofApi && known(family, ref.owner())) && !ofOwn) {
      return;
    }
    if (family.find(ref.owner(), ref.member()) == Answer.MISSING) {
      String what = ref.owner().replace('/', '.') + "." + ref.member().words();
      findings.add(
          ref.member().isMethod() ? NO_METHOD : NO_FIELD,
          type.dotted(),
          type.dotted(),
          what,
          subject.around().apiVersion());
    }
  }

  private static boolean known(Hierarchy family, String named) {
    return family.api().containsKey(named) || family.plugin().containsKey(named);
  }
}
