package org.rapportcrm.app.pluginset;

import java.nio.file.Path;
import java.util.List;
import org.rapportcrm.app.pluginset.SetFile.Member;

/**
 * What applying a set to this installation would do.
 *
 * @param wanted the set
 * @param difference to what is here
 * @param jars to put in place, found here
 * @param missing members whose jars were not found
 * @param lookedIn where they were looked for
 */
public record SetPlan(
    SetFile wanted,
    SetDifference difference,
    List<Path> jars,
    List<Member> missing,
    List<String> lookedIn) {

  /** Whether everything is as the file wants it. */
  public boolean isNothing() {
    return difference.changes().isEmpty();
  }

  /** For pages. */
  public List<SetChange> changes() {
    return difference.changes();
  }

  /** For pages. */
  public List<String> notes() {
    return difference.notes();
  }

  /** The names of secrets that have to be set by hand, such as {@code visits/key}. */
  public List<String> secrets() {
    return difference.secrets();
  }
}
