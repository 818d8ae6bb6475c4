package org.rapportcrm.launcher.check;

/** What follows from a finding. */
public enum Severity {
  /** The jar is not taken. */
  ERROR,
  /** The jar is taken; whoever installs it reads this first. */
  WARNING
}
