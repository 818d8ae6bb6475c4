package org.rapportcrm.app.security;

/** Whether somebody may do something, and if not, why. */
public enum Verdict {
  /** They may. */
  ALLOWED,
  /** It is not known who they are. */
  UNKNOWN,
  /** Their role asks for a second factor, which they have not set up or shown. */
  HALF,
  /** They may, but not with this token. */
  SCOPE,
  /** They may not, or nobody may. */
  FORBIDDEN
}
