package org.rapportcrm.launcher.check;

import java.util.List;

/** Looks for one kind of fault in an opened jar. Has no state, loads nothing, asks no network. */
public interface Check {

  /** The rules it watches. */
  List<Rule> rules();

  /** Adds a finding for each place where one of its rules is broken. */
  void examine(Subject subject, Findings findings);
}
