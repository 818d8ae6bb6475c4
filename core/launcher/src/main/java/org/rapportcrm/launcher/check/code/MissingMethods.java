package org.rapportcrm.launcher.check.code;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** A class that implements an interface of rapport-api has to have all of its methods. */
public final class MissingMethods implements Check {
  private static final Rule MISSING =
      Rule.error(
              "api.missing-method",
              "A class implements an interface of rapport-api without one of its methods.",
              "Compile the plugin against this version of rapport-api and write what is missing.")
          .says("{0} has no {1}, which {2} asks for.");

  @Override
  public List<Rule> rules() {
    return List.of(MISSING);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    Map<String, ClassFacts> api = subject.around().api();
    Hierarchy family = new Hierarchy(subject.jar().classes(), api);
    for (ClassFacts type : subject.jar().classes().values()) {
      if (type.isAbstract() || type.isUnread()) {
        continue;
      }
      Set<String> ancestors = family.ancestors(type.name());
      for (String ancestor : ancestors) {
        if (api.containsKey(ancestor)) {
          for (Member member : abstractMethods(api.get(ancestor))) {
            if (isMissing(family, type, ancestors, member)) {
              findings.add(
                  MISSING,
                  type.dotted(),
                  type.dotted(),
                  member.words(),
                  ancestor.replace('/', '.'));
            }
          }
        }
      }
    }
  }

  private static Set<Member> abstractMethods(ClassFacts type) {
    Set<Member> found = new LinkedHashSet<>();
    type.members()
        .forEach(
            (member, access) -> {
              if (member.isMethod() && (access & Opcodes.ACC_ABSTRACT) != 0) {
                found.add(member);
              }
            });
    return found;
  }

  /** Not so sure is not missing: what the server's classes have is not known here. */
  private static boolean isMissing(
      Hierarchy family, ClassFacts type, Set<String> ancestors, Member member) {
    if (has(type, member)) {
      return false;
    }
    for (String ancestor : ancestors) {
      ClassFacts known =
          family.plugin().containsKey(ancestor)
              ? family.plugin().get(ancestor)
              : family.api().get(ancestor);
      if (known == null ? !ancestor.equals("java/lang/Object") : has(known, member)) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(ClassFacts type, Member member) {
    Integer access = type.members().get(member);
    return access != null && (access & Opcodes.ACC_ABSTRACT) == 0;
  }
}
