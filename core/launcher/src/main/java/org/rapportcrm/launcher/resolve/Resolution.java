package org.rapportcrm.launcher.resolve;

import java.util.List;

/**
 * The outcome of resolving.
 *
 * @param plugins those that fit together, each after the plugins it requires or enhances
 * @param findings everything that is wrong, all of it at once
 */
public record Resolution(List<Candidate> plugins, List<Finding> findings) {
  public List<String> ids() {
    return plugins.stream().map(Candidate::id).toList();
  }
}
