package org.rapportcrm.app.security.openid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.app.security.Capabilities;

/**
 * Which group at the provider gives which role here; several groups give several. Pure.
 *
 * @param lines in the order they were written
 */
record GroupRoles(List<Line> lines) {

  /** What the whole setting has to look like: a group, an equals sign and a role on each line. */
  static final String PATTERN =
      "(\\s*[^=\\r\\n]+=[ \\t]*("
          + String.join("|", Capabilities.ROLES)
          + ")[ \\t]*(\\r?\\n|$))*\\s*";

  /** One of them. */
  record Line(String group, String role) {}

  static GroupRoles parse(String text) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.split("\\R")) {
      int at = line.lastIndexOf('=');
      String role = line.substring(at + 1).strip();
      if (at > 0 && Capabilities.ROLES.contains(role)) {
        lines.add(new Line(line.substring(0, at).strip(), role));
      }
    }
    return new GroupRoles(lines);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The roles of somebody in these groups; empty when none of them gives one. */
  Set<String> of(Collection<String> groups) {
    Set<String> roles = new TreeSet<>();
    lines.stream().filter(line -> groups.contains(line.group())).forEach(l -> roles.add(l.role()));
    return roles;
  }
}
